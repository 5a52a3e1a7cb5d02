using System.Globalization;
using System.Text;
using Relais.Indexer.Git;

namespace Relais.Indexer.History;

/// <summary>Reads files as they were at commits.</summary>
/// <param name="git">Runs in the repository.</param>
/// <param name="repository">The bare repository; null for the one that git finds.</param>
public sealed class VersionTexts(GitCommand git, string? repository = null)
{
    private readonly string[] _in = repository is null ? [] : ["--git-dir=" + repository];

    /// <summary>The texts, in the order asked; null for a file that was not there, that is larger than so many bytes, or that is not UTF-8.</summary>
    /// <param name="asked">Commits with paths from the root of the repository; a path of "" is of no file.</param>
    /// <param name="mostBytes">Of each file.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="GitException">Git fails.</exception>
    public async Task<IReadOnlyList<string?>> ReadAsync(IReadOnlyList<(string Revision, string Path)> asked, long mostBytes, CancellationToken cancellation = default)
    {
        var names = await NamesAsync(asked, mostBytes, cancellation).ConfigureAwait(false);
        var wanted = names.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0) return [.. names.Select(_ => (string?)null)];
        var answer = (await git.TryAsync([.. _in, "cat-file", "--batch"], Lines(wanted), cancellation: cancellation).ConfigureAwait(false)).OrThrow();
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        ReadOnlyMemory<byte> rest = answer.Bytes;
        foreach (var name in wanted)
        {
            // name kind size, then the bytes and a line end.
            var end = rest.Span.IndexOf((byte)'\n');
            var size = int.Parse(Encoding.ASCII.GetString(rest.Span[..end]).Split(' ')[2], CultureInfo.InvariantCulture);
            texts[name] = Utf8(rest.Slice(end + 1, size).Span);
            rest = rest[(end + size + 2)..];
        }

        return [.. names.Select(name => name is null ? null : texts[name])];
    }

    /// <summary>The name of each file's object; null for what is no file, or too large.</summary>
    private async Task<List<string?>> NamesAsync(IReadOnlyList<(string Revision, string Path)> asked, long mostBytes, CancellationToken cancellation)
    {
        // A line end in a path would be another question; a path of nothing would be the whole tree.
        var questions = asked.Select(one => one.Path.Length == 0 || one.Path.Contains('\n', StringComparison.Ordinal) ? "-" : $"{one.Revision}:{one.Path}").ToList();
        var answer = (await git.TryAsync([.. _in, "cat-file", "--batch-check"], Lines(questions), cancellation: cancellation).ConfigureAwait(false)).OrThrow();
        return [.. answer.Text.TrimEnd('\n').Split('\n').Select(line => line.Split(' ') is [var name, "blob", var size] && long.Parse(size, CultureInfo.InvariantCulture) <= mostBytes ? name : null)];
    }

    private static ReadOnlyMemory<byte> Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
