using Relais.Engine.Facets;

namespace Relais.Engine.Query.Execution;

/// <summary>Runs clauses and gives the best hits of all segments in one list.</summary>
internal static class BestHits
{
    /// <summary>At most as many as the request limits, best first.</summary>
    public static IReadOnlyList<RankedHit> Of(IndexView view, SearchRequest request, IReadOnlyList<PlannedClause> clauses)
    {
        var filters = view.Segments.Select(segment => new SegmentFilters(segment, request.Filters)).ToArray();
        var answers = new QueryRun(view, request, clauses, filters).Run();
        return [.. answers.SelectMany(answer => answer.Hits).Order(new HitOrder(request.Sort, view)).Take(request.Limit)];
    }
}
