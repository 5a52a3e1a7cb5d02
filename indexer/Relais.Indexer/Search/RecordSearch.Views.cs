using Relais.Engine;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Search;

/// <summary>What views other than the list ask: all the records of a query, and counts that no filter shows.</summary>
public sealed partial class RecordSearch
{
    /// <summary>All records that match, whatever the page, in the query's order; the engine's deepest hit bounds them.</summary>
    public IReadOnlyList<RecordCard> Cards(SearchQuery query, string language) =>
        [.. index.Search(Request(query, language) with { Offset = 0, Limit = SearchRequest.DeepestHit }).Hits.Select(hit => StoredRecord.Card(hit.Stored))];

    /// <summary>Records by years, so many together, from the first interval with a record to the last; the facet's own filter is set aside, as for counts of facets.</summary>
    public IReadOnlyList<YearCount> Years(SearchQuery query, FacetDefinition facet, int step, string language)
    {
        var asked = Request(query, language) with { Limit = 0, Histograms = [new HistogramRequest(IndexFields.Facet(facet.Id), step)] };
        return [.. index.Search(asked).Histograms[0].Bins.Select(bin => new YearCount((int)bin.From, (int)bin.To, bin.Count))];
    }

    /// <summary>Records that have a value of each of two facets, by both values; the filters of these two facets are set aside. Pairs without record are not there.</summary>
    public IReadOnlyDictionary<(string Row, string Column), int> Crossed(SearchQuery query, FacetDefinition rows, FacetDefinition columns, string language)
    {
        var free = query.WithoutAll(rows.Id).WithoutAll(columns.Id);
        var (rowField, columnField) = (IndexFields.Facet(rows.Id), IndexFields.Facet(columns.Id));
        var counts = new Dictionary<(string, string), int>();
        foreach (var row in index.Search(Request(free, language) with { Limit = 0, Facets = [rowField] }).Facets[0].Counts)
            foreach (var cell in index.Search(Request(free.With(rows.Id, row.Value), language) with { Limit = 0, Facets = [columnField] }).Facets[0].Counts)
                counts[(row.Value, cell.Value)] = cell.Count;
        return counts;
    }
}

/// <summary>How many records have a year in an interval.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year, included.</param>
/// <param name="Count">Records, 0 or more.</param>
public sealed record YearCount(int From, int To, int Count);
