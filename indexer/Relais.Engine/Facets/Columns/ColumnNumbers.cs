using System.Runtime.InteropServices;
using Relais.Engine.Storage;

namespace Relais.Engine.Facets.Columns;

/// <summary>The distinct numbers of a column, rising, read in place.</summary>
internal sealed class ColumnNumbers
{
    private const int HeaderLength = 8;

    private readonly Section _section;

    /// <summary>Opens the numbers of a column: none is looked at.</summary>
    /// <exception cref="InvalidDataException">The section does not hold that.</exception>
    public ColumnNumbers(Section section)
    {
        _section = section;
        Count = section.Length < HeaderLength ? -1 : section.Int32(0);
        if (Count < 0 || HeaderLength + 8L * Count > section.Length) throw new InvalidDataException("The numbers of a column contradict themselves.");
    }

    public int Count { get; }

    /// <summary>All of them; not to be used once the section itself may have been collected.</summary>
    public ReadOnlySpan<long> All => MemoryMarshal.Cast<byte, long>(_section.Span.Slice(HeaderLength, 8 * Count));

    public static void Write(SectionWriter to, long[] numbers)
    {
        to.Int64(numbers.Length);
        foreach (var number in numbers) to.Int64(number);
    }

    /// <summary>The first number that is not below a bound.</summary>
    public int FirstFrom(long bound)
    {
        var found = All.BinarySearch(bound);
        return found < 0 ? ~found : found;
    }

    /// <summary>The first number above a bound.</summary>
    public int FirstAbove(long bound) => bound == long.MaxValue ? Count : FirstFrom(bound + 1);
}
