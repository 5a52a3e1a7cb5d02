using System.Globalization;
using System.Text;
using Relais.Engine.Index;

namespace Relais.Engine.Embedded;

/// <summary>The small file that says which index file is the current one. It is replaced by an atomic rename, so a reader sees the old one or the new one, whole.</summary>
/// <param name="Generation">1 for the first build of the folder, then rising; also the number in the index file's name.</param>
/// <param name="Length">Of the index file, in bytes.</param>
/// <param name="Checksum">CRC-32 of the index file.</param>
internal sealed record Manifest(int Generation, long Length, uint Checksum)
{
    public const string FileName = "manifest";

    private const string Heading = "relais-index";

    /// <summary>Name of the index file.</summary>
    public string IndexFileName => IndexFileNameOf(Generation);

    public static string IndexFileNameOf(int generation) => string.Create(CultureInfo.InvariantCulture, $"index-{generation:D10}.rlx");

    /// <summary>The generation in the name of an index file, or null for any other name.</summary>
    public static int? GenerationIn(string fileName)
    {
        var digits = fileName.StartsWith("index-", StringComparison.Ordinal) && fileName.EndsWith(".rlx", StringComparison.Ordinal) ? fileName[6..^4] : "";
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var generation) ? generation : null;
    }

    public byte[] ToBytes()
    {
        var lines = string.Create(CultureInfo.InvariantCulture, $"{Heading} {IndexFile.FormatVersion}\ngeneration {Generation}\nlength {Length}\ncrc32 {Checksum:x8}\n");
        return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{lines}end {Index.Checksum.Of(Encoding.ASCII.GetBytes(lines)):x8}\n"));
    }

    /// <summary>Reads strictly: what does not print back to the very same bytes was altered.</summary>
    public static Manifest Read(string path, byte[] bytes)
    {
        var lines = Encoding.ASCII.GetString(bytes).Split('\n');
        var version = Value(lines, 0, Heading);
        if (int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number != IndexFile.FormatVersion)
            throw Damaged(path, $"has format version {version}, this engine reads version {IndexFile.FormatVersion.ToString(CultureInfo.InvariantCulture)}");
        if (int.TryParse(Value(lines, 1, "generation"), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            && long.TryParse(Value(lines, 2, "length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && uint.TryParse(Value(lines, 3, "crc32"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var checksum))
        {
            var manifest = new Manifest(generation, length, checksum);
            if (manifest.ToBytes().AsSpan().SequenceEqual(bytes)) return manifest;
        }
        throw Damaged(path, "is truncated or was altered");
    }

    private static IndexDamagedException Damaged(string path, string what) => new($"The manifest '{path}' {what}. Rebuild the index.");

    private static string Value(string[] lines, int line, string key) =>
        line < lines.Length && lines[line].StartsWith(key + " ", StringComparison.Ordinal) ? lines[line][(key.Length + 1)..] : "";
}
