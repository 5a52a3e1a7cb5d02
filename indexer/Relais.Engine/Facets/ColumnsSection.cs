using Relais.Engine.Index;
using Relais.Engine.Storage;

namespace Relais.Engine.Facets;

/// <summary>The values that filters, facets and sorts look at, field by field, document by document.</summary>
internal sealed class ColumnsSection
{
    private readonly Dictionary<string, ValueColumn> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long[][]> _numbers = new(StringComparer.Ordinal);

    public ColumnsSection(ReadOnlyMemory<byte> section, IndexSchema schema)
    {
        var from = new ByteReader(section);
        foreach (var field in schema.Fields)
        {
            if (field.Kind == FieldKind.Number) _numbers.Add(field.Name, from.List(() => from.List(from.Long)));
            else if (field.Kind != FieldKind.Text) _values.Add(field.Name, new ValueColumn(from.List(from.Text), from.List(() => from.List(from.Number))));
        }
    }

    /// <summary>The column of a keyword or tree field.</summary>
    public ValueColumn Values(string field) => _values[field];

    /// <summary>The numbers of a number field by document, in the order given.</summary>
    public long[][] Numbers(string field) => _numbers[field];

    public static byte[] Write(IndexSchema schema, IReadOnlyList<Document> documents)
    {
        var to = new ByteWriter();
        foreach (var field in schema.Fields)
        {
            if (field.Kind == FieldKind.Number) to.List(documents, document => to.List(NumbersOf(document, field.Name), to.Long));
            else if (field.Kind != FieldKind.Text) Write(to, ValueColumn.Of([.. documents.Select(document => ValuesOf(document, field))]));
        }
        return to.ToArray();
    }

    private static void Write(ByteWriter to, ValueColumn column)
    {
        to.List(column.Values, to.Text);
        to.List(column.ByDocument, numbers => to.List(numbers, to.Number));
    }

    private static List<string> ValuesOf(Document document, IndexField field) => field.Kind == FieldKind.Tree
        ? [.. document.Trees.Where(tree => IsOf(tree.Field, field.Name)).SelectMany(tree => tree.Path)]
        : [.. document.Keywords.Where(keyword => IsOf(keyword.Field, field.Name)).Select(keyword => keyword.Value)];

    private static List<long> NumbersOf(Document document, string field) =>
        [.. document.Numbers.Where(number => IsOf(number.Field, field)).Select(number => number.Value)];

    private static bool IsOf(string field, string name) => string.Equals(field, name, StringComparison.Ordinal);
}
