using Relais.Indexer.Search;

namespace Relais.Indexer.Evaluation;

/// <summary>What searches and described situations should find, as people have judged: content/judgements.yml.</summary>
/// <param name="Queries">Searches, by which the search is tuned.</param>
/// <param name="HeldOut">Searches that nothing is tuned by: they say what the tuning is worth for those that nobody thought of.</param>
/// <param name="Situations">Described situations.</param>
/// <param name="Floors">Least figures, or null when none are set.</param>
public sealed record Judgements(IReadOnlyList<JudgedQuery> Queries, IReadOnlyList<JudgedQuery> HeldOut, IReadOnlyList<JudgedSituation> Situations, Floors? Floors);

/// <summary>A search with what it should find.</summary>
/// <param name="Id">Permanent name.</param>
/// <param name="Kind">Sort of search.</param>
/// <param name="Language">Interface language.</param>
/// <param name="Text">The words as typed.</param>
/// <param name="Expected">Record slug to grade; empty when nothing answers.</param>
public sealed record JudgedQuery(string Id, string Kind, string Language, string Text, IReadOnlyDictionary<string, int> Expected);

/// <summary>A described situation with what is comparable.</summary>
/// <param name="Id">Permanent name.</param>
/// <param name="Language">Interface language.</param>
/// <param name="Given">What was ticked and written.</param>
/// <param name="Expected">Record slug to grade; empty when nothing is comparable.</param>
public sealed record JudgedSituation(string Id, string Language, SearchQuery Given, IReadOnlyDictionary<string, int> Expected);

/// <summary>Least figures that a change may bring.</summary>
/// <param name="Queries">Of searches.</param>
/// <param name="HeldOut">Of those held out.</param>
/// <param name="Situations">Of situations.</param>
public sealed record Floors(Figures Queries, Figures HeldOut, Figures Situations);
