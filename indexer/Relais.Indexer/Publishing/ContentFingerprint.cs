using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Relais.Engine;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Publishing;

/// <summary>
/// A short value that changes when any content file is added, removed or written, or when the programs that index it change. Made of names, sizes and times of
/// writing, not of the bytes: it is looked at every second.
/// </summary>
internal static class ContentFingerprint
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>Changes with the programs that make indexes: the same content may then give another one.</summary>
    public static string Programs { get; } = $"{typeof(ContentFingerprint).Module.ModuleVersionId:N}|{typeof(ISearchEngine).Module.ModuleVersionId:N}";

    /// <summary>A commit never changes: its name says all.</summary>
    public static string Of(PublishedCommit commit) => Hash([Programs, commit.Id]);

    public static string Of(string root)
    {
        var lines = new List<string> { Programs };
        var content = new DirectoryInfo(Path.Combine(root, RecordFileFinder.Root));
        var files = content.Exists ? content.EnumerateFiles("*", Everything) : [];
        foreach (var file in files.Append(new FileInfo(Path.Combine(root, SchemaLoader.SchemaPath))).Where(file => file.Exists))
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(root, file.FullName)}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"));
        lines.Sort(StringComparer.Ordinal);
        return Hash(lines);
    }

    private static string Hash(IEnumerable<string> lines) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
