using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

/// <summary>Collects one field of the documents of a segment.</summary>
internal abstract class FieldColumnWriter
{
    /// <summary>Ends the document; what is added next is the next document's.</summary>
    public abstract void End();

    /// <summary>Writes the parts of the column.</summary>
    /// <param name="to">Where.</param>
    /// <param name="order">For each document of the segment, when it was added.</param>
    /// <param name="begin">To be called before each part.</param>
    public abstract void Write(SectionWriter to, ReadOnlySpan<int> order, Action begin);
}

/// <summary>A keyword field: values, cells, lists.</summary>
internal sealed class KeywordColumnWriter : FieldColumnWriter
{
    private readonly TextNumbering _values = new();
    private readonly DocumentLists _lists = new();

    public void Add(string value) => _lists.AddOnce(_values[value]);

    public override void End() => _lists.End();

    public override void Write(SectionWriter to, ReadOnlySpan<int> order, Action begin)
    {
        var (texts, ranks) = _values.Ordered();
        begin();
        ColumnValues.Write(to, texts);
        begin();
        CellsWriter.Write(to, _lists, order, ranks);
        begin();
        ListsWriter.Write(to, _lists, order, ranks);
    }
}

/// <summary>A number field: numbers, cells, lists.</summary>
internal sealed class NumberColumnWriter : FieldColumnWriter
{
    private readonly Numbering<long> _numbers = new(EqualityComparer<long>.Default, Comparer<long>.Default);
    private readonly DocumentLists _lists = new();

    public void Add(long number) => _lists.Add(_numbers[number]);

    public override void End() => _lists.End();

    public override void Write(SectionWriter to, ReadOnlySpan<int> order, Action begin)
    {
        var (numbers, ranks) = _numbers.Ordered();
        begin();
        ColumnNumbers.Write(to, numbers);
        begin();
        CellsWriter.Write(to, _lists, order, ranks);
        begin();
        ListsWriter.Write(to, _lists, order, ranks);
    }
}

/// <summary>A tree field: nodes, cells and lists of nodes, then paths and cells of paths.</summary>
internal sealed class TreeColumnWriter : FieldColumnWriter
{
    private readonly TextNumbering _values = new();
    private readonly PathNumbering _paths = new();
    private readonly DocumentLists _nodesByDocument = new();
    private readonly DocumentLists _pathsByDocument = new();

    public void Add(IReadOnlyList<string> path)
    {
        var above = -1;
        foreach (var node in path)
        {
            var value = _values[node];
            _nodesByDocument.AddOnce(value);
            above = _paths[above, value];
        }
        if (above >= 0) _pathsByDocument.AddOnce(above);
    }

    public override void End()
    {
        _nodesByDocument.End();
        _pathsByDocument.End();
    }

    public override void Write(SectionWriter to, ReadOnlySpan<int> order, Action begin)
    {
        var (texts, ranks) = _values.Ordered();
        var (paths, places) = _paths.Ordered(ranks);
        begin();
        ColumnValues.Write(to, texts);
        begin();
        CellsWriter.Write(to, _nodesByDocument, order, ranks);
        begin();
        ListsWriter.Write(to, _nodesByDocument, order, ranks);
        begin();
        ColumnPaths.Write(to, paths);
        begin();
        CellsWriter.Write(to, _pathsByDocument, order, places);
    }
}
