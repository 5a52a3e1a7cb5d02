namespace Relais.Engine.Storage.Documents;

/// <summary>Reads texts of which each is told by how many bytes it shares with the one before and by the bytes that follow.</summary>
/// <param name="bytes">Where the first one stands.</param>
/// <param name="buffer">Room for the longest.</param>
internal ref struct FrontCoded(ReadOnlySpan<byte> bytes, Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;
    private SectionReader _from = new(bytes);
    private int _length;

    /// <summary>The text that was read last, in UTF-8, until the next is.</summary>
    public readonly ReadOnlySpan<byte> Current => _buffer[.._length];

    /// <summary>Reads one more.</summary>
    /// <exception cref="InvalidDataException">The bytes contradict themselves.</exception>
    public void Next()
    {
        var shared = _from.VarInt();
        var rest = _from.Take(_from.Count());
        if (shared > (uint)_length || rest.Length > _buffer.Length - (int)shared) throw new InvalidDataException("A text of a segment contradicts the one before it.");
        rest.CopyTo(_buffer[(int)shared..]);
        _length = (int)shared + rest.Length;
    }
}
