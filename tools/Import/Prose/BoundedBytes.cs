namespace Relais.Tools.Import.Prose;

/// <summary>Reads no more of a stream than is allowed.</summary>
internal static class BoundedBytes
{
    private const int BufferSize = 81_920;

    /// <summary>The whole stream, or one byte more than <paramref name="most"/> when it is longer.</summary>
    public static byte[] Of(Stream stream, long most)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[BufferSize];
        while (kept.Length <= most && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most + 1 - kept.Length)) is > 0 and var read) kept.Write(buffer, 0, read);
        return kept.ToArray();
    }
}
