using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

/// <summary>Collects the keyword, tree and number fields of a segment's documents, then writes them column by column, and last where each part of them begins.</summary>
internal sealed class ColumnsWriter
{
    /// <summary>Parts begin at multiples of it, so that their words are read in place.</summary>
    private const int Alignment = 8;

    private readonly List<FieldColumnWriter> _columns = [];
    private readonly Dictionary<string, KeywordColumnWriter> _keywords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TreeColumnWriter> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberColumnWriter> _numbers = new(StringComparer.Ordinal);

    public ColumnsWriter(IndexSchema schema)
    {
        foreach (var field in schema.Fields)
        {
            switch (field.Kind)
            {
                case FieldKind.Keyword: Enter(_keywords, field.Name, new KeywordColumnWriter()); break;
                case FieldKind.Tree: Enter(_trees, field.Name, new TreeColumnWriter()); break;
                case FieldKind.Number: Enter(_numbers, field.Name, new NumberColumnWriter()); break;
            }
        }
    }

    /// <summary>Documents added so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next document, which fits the schema.</summary>
    public void Add(Document document) => Add(document.Keywords, document.Trees, document.Numbers);

    /// <summary>Adds the next document by its values, as <see cref="ColumnsReader.Read"/> gives them too.</summary>
    public void Add(IReadOnlyList<KeywordValue> keywords, IReadOnlyList<TreeValue> trees, IReadOnlyList<NumberValue> numbers)
    {
        foreach (var keyword in keywords) _keywords[keyword.Field].Add(keyword.Value);
        foreach (var tree in trees) _trees[tree.Field].Add(tree.Path);
        foreach (var number in numbers) _numbers[number.Field].Add(number.Value);
        foreach (var column in _columns) column.End();
        Count++;
    }

    /// <summary>Writes the columns.</summary>
    /// <param name="to">Where.</param>
    /// <param name="order">For each document of the segment, when it was added (0 first).</param>
    public void Write(SectionWriter to, ReadOnlySpan<int> order)
    {
        var start = to.Position;
        var parts = new List<int>();
        foreach (var column in _columns) column.Write(to, order, Begin);
        Begin();
        foreach (var part in parts) to.Int32(part);

        void Begin()
        {
            to.Align(Alignment);
            parts.Add(checked((int)(to.Position - start)));
        }
    }

    private void Enter<T>(Dictionary<string, T> columns, string field, T column) where T : FieldColumnWriter
    {
        columns.Add(field, column);
        _columns.Add(column);
    }
}
