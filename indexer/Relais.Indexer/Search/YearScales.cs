using System.Globalization;
using Relais.Engine;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Search;

/// <summary>
/// The intervals in which years are counted. They are those of the whole centre, so that the bars of a histogram stay where they are while filters change.
/// </summary>
internal sealed class YearScales(ContentSchema schema, ISearchIndex index)
{
    private const int MostBins = 24;

    private static readonly int[] Widths = [1, 2, 5, 10, 20, 25, 50];

    private readonly Lazy<IReadOnlyList<Scale>> _scales = new(() => Read(schema, index));

    /// <summary>One question for each facet of years that any record has a year for.</summary>
    public IReadOnlyList<HistogramRequest> Requests => [.. _scales.Value.Select(scale => new HistogramRequest(IndexFields.Facet(scale.Facet), scale.Width))];

    /// <summary>The answer to one of <see cref="Requests"/>, from the first interval of the centre to the last.</summary>
    public IReadOnlyList<YearBin> Bins(FacetDefinition facet, IReadOnlyList<HistogramResult> answers)
    {
        if (_scales.Value.FirstOrDefault(scale => string.Equals(scale.Facet, facet.Id, StringComparison.Ordinal)) is not { } known) return [];
        var field = IndexFields.Facet(facet.Id);
        var counts = answers.First(answer => string.Equals(answer.Field, field, StringComparison.Ordinal)).Bins.ToDictionary(bin => bin.From, bin => bin.Count);
        return [.. Enumerable.Range(0, ((known.Last - known.First) / known.Width) + 1).Select(i => known.First + (i * known.Width)).Select(from => new YearBin(from, from + known.Width - 1, counts.GetValueOrDefault(from)))];
    }

    private static List<Scale> Read(ContentSchema schema, ISearchIndex index)
    {
        var facets = schema.Facets.Where(facet => facet.Style is FacetStyle.Years).ToList();
        var all = index.Search(new SearchRequest
        {
            Filters = [new AnyOfFilter(IndexFields.Type, [schema.Searchable.Id])],
            Facets = [.. facets.Select(facet => IndexFields.Facet(facet.Id))],
            Limit = 0,
        });
        return [.. facets.Zip(all.Facets).Where(pair => pair.Second.Counts.Count > 0).Select(pair => Scale.Of(pair.First.Id, Year(pair.Second.Counts[0]), Year(pair.Second.Counts[^1])))];
    }

    private static int Year(FacetCount count) => int.Parse(count.Value, CultureInfo.InvariantCulture);

    /// <summary>From the first year of the first interval to the first year of the last.</summary>
    private sealed record Scale(string Facet, int First, int Last, int Width)
    {
        public static Scale Of(string facet, int first, int last)
        {
            var width = Widths.FirstOrDefault(width => (last / width) - (first / width) < MostBins, Widths[^1]);
            return new Scale(facet, first / width * width, last / width * width, width);
        }
    }
}
