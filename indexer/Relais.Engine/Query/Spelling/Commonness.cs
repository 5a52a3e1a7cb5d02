using System.Text;
using Relais.Engine.Analysis;
using Relais.Engine.Query.Execution;

namespace Relais.Engine.Query.Spelling;

/// <summary>In how many documents words are, added up over the fields: a rough figure, only ever compared with another such.</summary>
internal sealed class Commonness(IndexView view)
{
    private readonly IReadOnlyList<string> _languages = Stemmers.Among(view.Schema.Languages);
    private readonly LeafBuilder _leaves = new(view);

    /// <summary>Documents that a search for the word finds by its exact form or, when there are more, by its stem in some language.</summary>
    public long Of(string form, string? field) => _languages.Select(language => Of(Stemmers.Stem(language, form), language, field)).Append(Of(form, "", field)).Max();

    /// <summary>True when both are the same word to a search, in some language.</summary>
    public bool AreInflections(string one, string other) => _languages.Any(language => string.Equals(Stemmers.Stem(language, one), Stemmers.Stem(language, other), StringComparison.Ordinal));

    /// <summary>True when some document has both words side by side.</summary>
    public bool AreNeighbours(string left, string right, string? field)
    {
        var pair = new PlannedClause(new QueryClause(ClauseKind.Phrase, left, field), [new Alternative("", [new Slot([left]), new Slot([right])])]);
        return _leaves.Finds(pair);
    }

    private long Of(string term, string language, string? field) => view.Spaces
        .Where(space => string.Equals(space.Language, language, StringComparison.Ordinal) && (field is null || string.Equals(space.Field, field, StringComparison.Ordinal)))
        .Sum(space => view.DocumentsWith(space, Encoding.UTF8.GetBytes(term)));
}
