using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

/// <summary>The parts of a section of columns, one after another; where they begin stands at its end.</summary>
internal sealed class ColumnParts
{
    private readonly Section _section;
    private int _next;

    /// <summary>Finds the table of a section written with that schema.</summary>
    /// <exception cref="InvalidDataException">The section is too short.</exception>
    public ColumnParts(Section section, IndexSchema schema)
    {
        var parts = schema.Fields.Sum(field => field.Kind switch { FieldKind.Text => 0, FieldKind.Tree => 5, _ => 3 });
        _section = section;
        _next = section.Length - 4 * (parts + 1);
        if (_next < 0) throw new InvalidDataException("The columns of a segment end before they begin.");
    }

    /// <summary>The next part.</summary>
    /// <exception cref="InvalidDataException">It lies outside of the section.</exception>
    public Section Next()
    {
        var start = _section.Int32(_next);
        _next += 4;
        return _section.Slice(start, (long)_section.Int32(_next) - start);
    }
}
