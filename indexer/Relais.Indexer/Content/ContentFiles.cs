using System.Text;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Indexer.Content;

/// <summary>Reads the text files of a centre, bounded and in strict UTF-8. Paths are from the centre's root, with forward slashes.</summary>
internal sealed class ContentFiles(string root)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Git LFS keeps its pointers under this size, and begins them so.</summary>
    private const int MostOfPointer = 1024;

    private static ReadOnlySpan<byte> PointerStart => "version https://git-lfs.github.com/spec/"u8;

    public string Root => root;

    /// <summary>The text, without byte order mark and with \n line ends; null when it cannot be read, which is said.</summary>
    public string? Text(string path, Limits limits, DiagnosticBag diagnostics) => Exact(path, limits, diagnostics) is { } text ? OneKindOfLine(text.TrimStart('\uFEFF')) : null;

    /// <summary>The text to the character, as it is written again after a change; null when it cannot be read, which is said.</summary>
    public string? Exact(string path, Limits limits, DiagnosticBag diagnostics)
    {
        try
        {
            if (RefuseLink(path, diagnostics) || RefusePointer(path, new SourcePosition(path), diagnostics)) return null;
            var file = new FileInfo(Full(path));
            if (file.Length > limits.FileBytes)
            {
                diagnostics.Add(Rules.FileTooLarge.At(new SourcePosition(path), file.Length, limits.FileBytes));
                return null;
            }

            return Strict.GetString(File.ReadAllBytes(file.FullName));
        }
        catch (DecoderFallbackException fault)
        {
            diagnostics.Add(Rules.NotUtf8.At(PlaceOf(path, fault.Index), "0x" + Convert.ToHexString(fault.BytesUnknown ?? [])));
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Rules.UnreadableFile.At(new SourcePosition(path), Reason(fault)));
            return null;
        }
    }

    /// <summary>Symbolic links are not followed: they could lead out of the centre.</summary>
    public bool IsLink(string path) => new FileInfo(Full(path)).LinkTarget is not null;

    /// <summary>True for a link, which is said.</summary>
    public bool RefuseLink(string path, DiagnosticBag diagnostics)
    {
        if (!IsLink(path)) return false;
        diagnostics.Add(Rules.UnreadableFile.At(new SourcePosition(path), LocalizedText.Of("c'est un lien symbolique", "it is a symbolic link")));
        return true;
    }

    /// <summary>True for a folder that is not part of the repository (a link, or a submodule: another repository inside this one), which is said.</summary>
    public bool RefuseFolder(string path, DiagnosticBag diagnostics)
    {
        if (RefuseLink(path, diagnostics)) return true;
        // A submodule has a file where a repository has a folder.
        if (!File.Exists(Full(path + "/.git"))) return false;
        diagnostics.Add(Rules.Submodule.At(new SourcePosition(path)));
        return true;
    }

    /// <summary>True for what Git LFS leaves in a repository in place of a file, which is said.</summary>
    public bool RefusePointer(string path, SourcePosition at, DiagnosticBag diagnostics)
    {
        if (!IsPointer(path)) return false;
        diagnostics.Add(Rules.LfsPointer.At(at, path[(path.LastIndexOf('/') + 1)..]));
        return true;
    }

    private bool IsPointer(string path)
    {
        try
        {
            using var file = new FileStream(Full(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (file.Length >= MostOfPointer) return false;
            Span<byte> start = stackalloc byte[PointerStart.Length];
            return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(PointerStart);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the file whole says that it cannot be read.
            return false;
        }
    }

    /// <summary>In words of ours: the system's are in its own language and show where the centre lies on the machine.</summary>
    private static LocalizedText Reason(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => LocalizedText.Of("il n'existe pas", "it does not exist"),
        UnauthorizedAccessException => LocalizedText.Of("ses droits l'interdisent", "its rights forbid it"),
        _ => LocalizedText.Of("le disque ne répond pas", "the disk does not answer"),
    };

    /// <summary>
    /// Parsers disagree on what ends a line (form feed, next line, line and paragraph separators that word processors leave): with \n alone, all count alike.
    /// </summary>
    public static string OneKindOfLine(string text) =>
        text.AsSpan().IndexOfAny("\r\f\u0085\u2028\u2029") < 0 ? text
        : text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\f', ' ').Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');

    public string Full(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Whether a true file is there, not a symbolic link to some other place.</summary>
    public bool Exists(string path) => File.Exists(Full(path)) && !IsLink(path);

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
