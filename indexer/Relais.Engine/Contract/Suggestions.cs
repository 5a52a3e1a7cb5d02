namespace Relais.Engine;

/// <summary>What a reader has typed so far.</summary>
/// <param name="Text">The last word may be unfinished.</param>
/// <param name="Fields">Stored text fields to complete from, most important first.</param>
/// <param name="PreferredLanguage">Passages in this language come first.</param>
/// <param name="Limit">Most suggestions given.</param>
public sealed record SuggestRequest(string Text, IReadOnlyList<string> Fields, string PreferredLanguage, int Limit = 8);

/// <summary>A passage that completes what was typed.</summary>
/// <param name="Field">The passage's field.</param>
/// <param name="Language">The passage's language.</param>
/// <param name="Id">A document that has it.</param>
/// <param name="Parts">The passage's text, what was typed marked.</param>
/// <param name="Documents">How many documents have a passage of the very same text in that field; at least so many where very little was typed and not all could be looked at.</param>
public sealed record Suggestion(string Field, string Language, string Id, IReadOnlyList<ExcerptPart> Parts, int Documents);
