using System.Globalization;
using Relais.Engine;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Indexer.Search;

/// <summary>Turns the engine's counts of a facet into labelled values in the order readers expect.</summary>
internal sealed class FacetChoicesBuilder(ContentSchema schema, SearchQuery query, string language)
{
    public FacetChoices Build(FacetDefinition facet, FacetResult result)
    {
        var counts = result.Counts.ToDictionary(count => count.Value, count => count.Count, StringComparer.Ordinal);
        var chosen = query.Choices.GetValueOrDefault(facet.Id, []);
        foreach (var value in chosen) counts.TryAdd(value, 0);
        var range = query.Range(facet.Id);
        var selected = chosen.Count + (range.From is null ? 0 : 1) + (range.To is null ? 0 : 1);
        var choices = facet.Style switch
        {
            FacetStyle.Years => counts.OrderBy(count => int.Parse(count.Key, CultureInfo.InvariantCulture)).Select(count => new FacetChoice(count.Key, count.Key, count.Value, Selected: false, [])),
            FacetStyle.Tree => Branch(facet, counts, parent: null),
            _ => Ordered(facet, counts.Select(count => Choice(facet, count.Key, count.Value, []))),
        };
        return new FacetChoices(facet, [.. choices], selected);
    }

    private IEnumerable<FacetChoice> Branch(FacetDefinition facet, Dictionary<string, int> counts, string? parent) =>
        Ordered(facet, counts.Where(count => string.Equals(Parent(facet, count.Key, counts), parent, StringComparison.Ordinal))
            .Select(count => Choice(facet, count.Key, count.Value, [.. Branch(facet, counts, count.Key)])));

    /// <summary>A node whose broader one has no count (nothing in it matches, and it is not chosen) stands at the root.</summary>
    private string? Parent(FacetDefinition facet, string value, Dictionary<string, int> counts) =>
        schema.Term(facet, value)?.Broader is { } broader && counts.ContainsKey(broader) ? broader : null;

    private FacetChoice Choice(FacetDefinition facet, string value, int count, IReadOnlyList<FacetChoice> children) =>
        new(value, schema.Label(facet, value, language), count, query.Has(facet.Id, value), children);

    private IEnumerable<FacetChoice> Ordered(FacetDefinition facet, IEnumerable<FacetChoice> choices) => facet.VocabularyOrder
        ? choices.OrderBy(choice => schema.Order(facet, choice.Value))
        : choices.OrderByDescending(choice => choice.Count).ThenBy(choice => Folded.Of(choice.Label), StringComparer.Ordinal);
}
