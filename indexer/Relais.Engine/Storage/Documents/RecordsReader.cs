using System.Buffers.Binary;

namespace Relais.Engine.Storage.Documents;

/// <summary>Finds the records that a <see cref="RecordsWriter"/> wrote; how many they are is told from outside.</summary>
internal sealed class RecordsReader
{
    private const int BlockSize = RecordsWriter.BlockSize;

    private readonly Section _section;
    private readonly int _count;
    private readonly int _width;
    private readonly int _blocks;
    private readonly int _ends;

    /// <summary>Opens the records that fill a section.</summary>
    /// <exception cref="InvalidDataException">The section does not hold so many records.</exception>
    public RecordsReader(Section section, int count)
    {
        if (section.Length < 5) throw Damaged();
        _section = section;
        _count = count;
        _blocks = section.Int32(section.Length - 5);
        _width = section.Span[^1];
        var blockBytes = 4 * (((long)count + BlockSize - 1) / BlockSize);
        if (count < 0 || _blocks < 0 || _width > 4 || _blocks + blockBytes + (long)count * _width + 5 != section.Length) throw Damaged();
        _ends = _blocks + (int)blockBytes;
    }

    /// <summary>The bytes of a record; not to be used once the section itself may have been collected.</summary>
    /// <exception cref="InvalidDataException">The places of the records contradict each other.</exception>
    public ReadOnlySpan<byte> this[int record]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)record, (uint)_count, nameof(record));
            var bytes = _section.Span;
            long block = BinaryPrimitives.ReadInt32LittleEndian(bytes[(_blocks + record / BlockSize * 4)..]);
            var start = record % BlockSize == 0 ? block : block + Distance(bytes, record - 1);
            var end = block + Distance(bytes, record);
            if (start < 0 || end < start || end > _blocks) throw Damaged();
            return bytes[(int)start..(int)end];
        }
    }

    private long Distance(ReadOnlySpan<byte> bytes, int record)
    {
        var own = bytes.Slice(_ends + record * _width, _width);
        long distance = 0;
        for (var at = 0; at < own.Length; at++) distance |= (long)own[at] << 8 * at;
        return distance;
    }

    private static InvalidDataException Damaged() => new("The places of the records of a segment contradict each other.");
}
