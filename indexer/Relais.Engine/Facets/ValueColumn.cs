namespace Relais.Engine.Facets;

/// <summary>The values of a keyword field, or the nodes of a tree field, of every document, as numbers into one sorted list.</summary>
/// <param name="Values">Distinct values, ordinal order.</param>
/// <param name="ByDocument">For each document, its values without repetition, the first one first.</param>
internal sealed record ValueColumn(string[] Values, int[][] ByDocument)
{
    /// <summary>The number of a value, or below 0 when no document has it.</summary>
    public int Find(string value) => Array.BinarySearch(Values, value, StringComparer.Ordinal);

    public static ValueColumn Of(IReadOnlyList<IReadOnlyList<string>> valuesByDocument)
    {
        string[] values = [.. valuesByDocument.SelectMany(values => values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++) numbers.Add(values[i], i);
        return new ValueColumn(values, [.. valuesByDocument.Select(own => own.Select(value => numbers[value]).Distinct().ToArray())]);
    }
}
