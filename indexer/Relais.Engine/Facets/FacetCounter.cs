using System.Globalization;

namespace Relais.Engine.Facets;

/// <summary>Counts documents by value. A document counts once for a value, however often or along however many paths it has it.</summary>
internal static class FacetCounter
{
    public static FacetResult Count(ColumnsSection columns, IndexField field, bool[] documents) =>
        new(field.Name, field.Kind == FieldKind.Number ? Numbers(columns.Numbers(field.Name), documents) : Values(columns.Values(field.Name), documents));

    private static List<FacetCount> Values(ValueColumn column, bool[] documents)
    {
        var counts = new int[column.Values.Length];
        for (var document = 0; document < documents.Length; document++)
        {
            if (!documents[document]) continue;
            foreach (var value in column.ByDocument[document]) counts[value]++;
        }
        // Values are in ordinal order already, and the sort is stable: equal counts stay in that order.
        return [.. column.Values.Select((value, i) => new FacetCount(value, counts[i])).Where(count => count.Count > 0).OrderByDescending(count => count.Count)];
    }

    private static List<FacetCount> Numbers(long[][] numbers, bool[] documents)
    {
        var counts = new SortedDictionary<long, int>();
        for (var document = 0; document < documents.Length; document++)
        {
            if (!documents[document]) continue;
            foreach (var number in numbers[document].Distinct()) counts[number] = counts.GetValueOrDefault(number) + 1;
        }
        return [.. counts.Select(count => new FacetCount(count.Key.ToString(CultureInfo.InvariantCulture), count.Value))];
    }
}
