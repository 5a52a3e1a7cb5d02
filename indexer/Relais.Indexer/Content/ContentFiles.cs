using System.Text;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>Reads the text files of a centre, bounded and in strict UTF-8. Paths are from the centre's root, with forward slashes.</summary>
internal sealed class ContentFiles(string root)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Root => root;

    /// <summary>The text, without byte order mark and with \n line ends; null when it cannot be read, which is said.</summary>
    public string? Text(string path, Limits limits, DiagnosticBag diagnostics)
    {
        try
        {
            var file = new FileInfo(Full(path));
            if (file.Length > limits.FileBytes)
            {
                diagnostics.Add(Rules.FileTooLarge.At(new SourcePosition(path), file.Length, limits.FileBytes));
                return null;
            }

            var bytes = File.ReadAllBytes(file.FullName);
            var text = Strict.GetString(bytes);
            return text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException fault)
        {
            diagnostics.Add(Rules.NotUtf8.At(PlaceOf(path, fault.Index), "0x" + Convert.ToHexString(fault.BytesUnknown ?? [])));
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Rules.UnreadableFile.At(new SourcePosition(path), fault.Message));
            return null;
        }
    }

    public string Full(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    public bool Exists(string path) => File.Exists(Full(path));

    public long Length(string path) => new FileInfo(Full(path)).Length;

    /// <summary>Names of the folders right under a path, ordinal order.</summary>
    public IReadOnlyList<string> Folders(string path) => Directory.Exists(Full(path)) ? Names(Directory.EnumerateDirectories(Full(path))) : [];

    /// <summary>Names of the files right under a path, ordinal order.</summary>
    public IReadOnlyList<string> Files(string path) => Directory.Exists(Full(path)) ? Names(Directory.EnumerateFiles(Full(path))) : [];

    /// <summary>Hidden files and editors' leftovers are nobody's fault.</summary>
    private static List<string> Names(IEnumerable<string> paths) =>
        [.. paths.Select(path => Path.GetFileName(path)).Where(name => name is not ['.', ..] and not [.., '~']).OrderBy(name => name, StringComparer.Ordinal)];

    private SourcePosition PlaceOf(string path, int index)
    {
        var before = File.ReadAllBytes(Full(path)).AsSpan(0, Math.Max(index, 0));
        var lastLine = before.LastIndexOf((byte)'\n');
        return new SourcePosition(path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(lastLine + 1)..]) + 1);
    }
}
