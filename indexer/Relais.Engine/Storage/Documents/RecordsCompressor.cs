namespace Relais.Engine.Storage.Documents;

/// <summary>Some records, compressed.</summary>
/// <param name="Bytes">One after another.</param>
/// <param name="Lengths">Bytes of each.</param>
internal sealed record CompressedRecords(byte[] Bytes, int[] Lengths);

/// <summary>Compresses records against the dictionary of a segment. Each thread has one.</summary>
internal sealed class RecordsCompressor(byte[] dictionary)
{
    private readonly LzCompressor _compressor = new(dictionary);
    private readonly List<int> _lengths = [];
    private byte[] _bytes = [];
    private int _used;

    /// <summary>Adds a record: its length, then its block; nothing for nothing.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        var start = _used;
        if (!record.IsEmpty)
        {
            var needed = _used + 5 + LzCodec.MaxLength(record.Length);
            if (_bytes.Length < needed) Array.Resize(ref _bytes, 2 * needed);
            var rest = (uint)record.Length;
            for (; rest >= 0x80; rest >>= 7) _bytes[_used++] = (byte)(rest | 0x80);
            _bytes[_used++] = (byte)rest;
            _used += _compressor.Compress(record, _bytes.AsSpan(_used));
        }
        _lengths.Add(_used - start);
    }

    /// <summary>Gives what was added and begins anew.</summary>
    public CompressedRecords Take()
    {
        var taken = new CompressedRecords(_bytes.AsSpan(0, _used).ToArray(), [.. _lengths]);
        _lengths.Clear();
        _used = 0;
        return taken;
    }
}
