using Relais.Engine.Facets;

namespace Relais.Engine.Query;

/// <summary>Puts document numbers in the order asked for. Numbers follow ids, so the number breaks every tie.</summary>
internal static class HitOrder
{
    public static IEnumerable<int> Sorted(IEnumerable<int> documents, Sort sort, float[] scores, ColumnsSection columns) => sort.Key switch
    {
        SortKey.Score => By(documents, document => scores[document], _ => true, sort.Descending, Comparer<float>.Default),
        SortKey.Number => ByNumber(documents, columns.Numbers(sort.Field!), sort.Descending),
        SortKey.Keyword => ByKeyword(documents, columns.Values(sort.Field!), sort.Descending),
        _ => throw new ArgumentException($"The sort key '{sort.Key}' is not one that the engine knows.", nameof(sort)),
    };

    private static IEnumerable<int> ByNumber(IEnumerable<int> documents, long[][] numbers, bool descending) =>
        By(documents, document => numbers[document].FirstOrDefault(), document => numbers[document].Length > 0, descending, Comparer<long>.Default);

    /// <summary>Values are numbered in ordinal order: comparing the numbers compares the values.</summary>
    private static IEnumerable<int> ByKeyword(IEnumerable<int> documents, ValueColumn column, bool descending) =>
        By(documents, document => column.ByDocument[document].FirstOrDefault(), document => column.ByDocument[document].Length > 0, descending, Comparer<int>.Default);

    private static IEnumerable<int> By<T>(IEnumerable<int> documents, Func<int, T> key, Func<int, bool> hasValue, bool descending, IComparer<T> comparer)
    {
        var withValueFirst = documents.OrderBy(document => hasValue(document) ? 0 : 1);
        var sorted = descending ? withValueFirst.ThenByDescending(key, comparer) : withValueFirst.ThenBy(key, comparer);
        return sorted.ThenBy(document => document);
    }
}
