namespace Relais.Engine.Storage.Documents;

/// <summary>
/// Writes records one after another, then where each begins: an absolute place every <see cref="BlockSize"/> records, and for each record its distance from it in
/// as few bytes as the furthest needs.
/// </summary>
internal sealed class RecordsWriter(SectionWriter to)
{
    /// <summary>Records that share an absolute place.</summary>
    public const int BlockSize = 16;

    private readonly long _start = to.Position;
    private readonly List<int> _ends = [];

    public void Add(ReadOnlySpan<byte> record)
    {
        to.Bytes(record);
        _ends.Add(checked((int)(to.Position - _start)));
    }

    /// <summary>Adds records that were compressed together.</summary>
    public void Add(CompressedRecords records)
    {
        var start = 0;
        foreach (var length in records.Lengths)
        {
            Add(records.Bytes.AsSpan(start, length));
            start += length;
        }
    }

    /// <summary>Writes the places of the records, and last of all where they are found.</summary>
    public void Finish()
    {
        var width = 0;
        for (var i = 0; i < _ends.Count; i++)
        {
            while (width < 4 && (long)Start(i + 1) - BlockStart(i) >> 8 * width > 0) width++;
        }
        for (var i = 0; i < _ends.Count; i += BlockSize) to.Int32(Start(i));
        for (var i = 0; i < _ends.Count; i++)
        {
            var distance = Start(i + 1) - BlockStart(i);
            for (var at = 0; at < width; at++) to.Byte((byte)(distance >> 8 * at));
        }
        to.Int32(Start(_ends.Count));
        to.Byte((byte)width);
    }

    private int BlockStart(int record) => Start(record / BlockSize * BlockSize);

    private int Start(int record) => record == 0 ? 0 : _ends[record - 1];
}
