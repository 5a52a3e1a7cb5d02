using System.Text;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Documents;

namespace Relais.Engine.Facets.Columns;

/// <summary>The distinct values of a column in ordinal order of UTF-16, read in place: where each ends, then their UTF-8.</summary>
internal sealed class ColumnValues
{
    /// <summary>Values of columns that have few are read again and again: they are kept once read.</summary>
    private const int MostKept = 4096;

    private readonly Section _section;
    private readonly int _texts;
    private string?[]? _kept;

    /// <summary>Opens the values of a column: none is looked at.</summary>
    /// <exception cref="InvalidDataException">The section does not hold that.</exception>
    public ColumnValues(Section section)
    {
        if (section.Length < 4) throw Damaged();
        _section = section;
        Count = section.Int32(0);
        if (Count < 0 || 4 + 4L * Count > section.Length) throw Damaged();
        _texts = 4 + 4 * Count;
    }

    public int Count { get; }

    /// <summary>A value.</summary>
    public string this[int value]
    {
        get
        {
            if (Count > MostKept) return Encoding.UTF8.GetString(Utf8(value));
            _kept ??= new string?[Count];
            return _kept[value] ??= Encoding.UTF8.GetString(Utf8(value));
        }
    }

    public static void Write(SectionWriter to, string[] values)
    {
        to.Int32(values.Length);
        var end = 0;
        foreach (var value in values) to.Int32(end = checked(end + Encoding.UTF8.GetByteCount(value)));
        foreach (var value in values) to.Bytes(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>The number of a value, or the complement (~) of the number of the first that comes after it.</summary>
    public int Find(string value)
    {
        var wanted = Encoding.UTF8.GetBytes(value);
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Utf8Ordinal.Compare(Utf8(middle), wanted);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return ~low;
    }

    /// <summary>The bytes of a value; not to be used once the section itself may have been collected.</summary>
    public ReadOnlySpan<byte> Utf8(int value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)value, (uint)Count, nameof(value));
        var start = value == 0 ? 0 : _section.Int32(4 * value);
        var end = _section.Int32(4 + 4 * value);
        var texts = _section.Span[_texts..];
        return start >= 0 && start <= end && end <= texts.Length ? texts[start..end] : throw Damaged();
    }

    private static InvalidDataException Damaged() => new("The values of a column contradict themselves.");
}
