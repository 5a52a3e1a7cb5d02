using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

/// <summary>The keyword, tree and number fields of a segment, read in place. Opening looks at no document.</summary>
internal sealed class ColumnsReader
{
    private readonly Dictionary<string, ValueColumn> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberColumn> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Field, ColumnPaths Paths, ColumnCells Cells)> _trees = [];
    private readonly IndexSchema _schema;

    /// <summary>Opens the columns.</summary>
    /// <param name="section">What a <see cref="ColumnsWriter"/> wrote.</param>
    /// <param name="schema">The schema they were written with.</param>
    /// <param name="documents">Documents of the segment.</param>
    /// <exception cref="InvalidDataException">The section does not hold the columns of that schema and of so many documents.</exception>
    public ColumnsReader(Section section, IndexSchema schema, int documents)
    {
        _schema = schema;
        var parts = new ColumnParts(section, schema);
        foreach (var field in schema.Fields)
        {
            switch (field.Kind)
            {
                case FieldKind.Keyword: OpenValues(parts, field.Name, documents); break;
                case FieldKind.Tree:
                    var values = OpenValues(parts, field.Name, documents);
                    var paths = new ColumnPaths(parts.Next(), values);
                    _trees.Add((field.Name, paths, new ColumnCells(parts.Next(), documents, paths.Count)));
                    break;
                case FieldKind.Number:
                    var numbers = new ColumnNumbers(parts.Next());
                    _numbers.Add(field.Name, new NumberColumn(numbers, new ColumnCells(parts.Next(), documents, numbers.Count), new ColumnLists(parts.Next(), documents, numbers.Count), documents));
                    break;
            }
        }
    }

    /// <summary>The column of a keyword or tree field.</summary>
    public ValueColumn Values(string field) => _values[field];

    /// <summary>The column of a number field.</summary>
    public NumberColumn Numbers(string field) => _numbers[field];

    /// <summary>Adds what a document has to three lists: field by field in the order of the schema, values in the order given.</summary>
    public void Read(int document, List<KeywordValue> keywords, List<TreeValue> trees, List<NumberValue> numbers)
    {
        var read = new List<int>();
        foreach (var field in _schema.Fields)
        {
            read.Clear();
            if (field.Kind == FieldKind.Keyword)
            {
                _values[field.Name].Read(document, read);
                foreach (var value in read) keywords.Add(new KeywordValue(field.Name, _values[field.Name].Value(value)));
            }
            else if (field.Kind == FieldKind.Number)
            {
                _numbers[field.Name].Read(document, read);
                foreach (var value in read) numbers.Add(new NumberValue(field.Name, _numbers[field.Name].Values[value]));
            }
        }
        foreach (var (field, paths, cells) in _trees)
        {
            read.Clear();
            cells.Read(document, read);
            foreach (var path in read) trees.Add(new TreeValue(field, paths[path]));
        }
    }

    private ColumnValues OpenValues(ColumnParts parts, string field, int documents)
    {
        var values = new ColumnValues(parts.Next());
        _values.Add(field, new ValueColumn(values, new ColumnCells(parts.Next(), documents, values.Count), new ColumnLists(parts.Next(), documents, values.Count), documents));
        return values;
    }
}
