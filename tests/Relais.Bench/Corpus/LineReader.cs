namespace Relais.Bench.Corpus;

/// <summary>Gives the lines of a file as the bytes they are: reading is inside the time of an index run, and half of it would go into making strings to take apart again.</summary>
internal sealed class LineReader(string path) : IDisposable
{
    private readonly FileStream _file = new(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;

    /// <summary>The next line without its end; valid until the next call.</summary>
    /// <returns>False when there are no more.</returns>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = _buffer.AsMemory(_start, searched + length);
                _start += searched + length + 1;
                return true;
            }
            searched = _end - _start;
            if (Fill()) continue;
            line = _buffer.AsMemory(_start, searched);
            _start = _end;
            return searched > 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Reads on behind what is left; false at the end of the file.</summary>
    private bool Fill()
    {
        var left = _buffer.AsSpan(_start, _end - _start);
        if (left.Length == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }
        else
        {
            left.CopyTo(_buffer);
            (_start, _end) = (0, left.Length);
        }
        var read = _file.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
