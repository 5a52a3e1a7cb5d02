using System.Text.RegularExpressions;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Git;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Translations;

/// <summary>Reads how the translations of a centre stand, record by record. Faults of files are not told here: that is the check's business.</summary>
public sealed partial class TranslationReader
{
    /// <summary>Looking further back would take long, for a text that a translator would not know again.</summary>
    private const int MostVersions = 300;

    private readonly ContentSchema _schema;
    private readonly ContentFiles _files;
    private readonly RecordFileReader _reader;
    private readonly IReadOnlyList<RecordPlace> _places;

    /// <summary>A reader of the centre in that folder.</summary>
    public TranslationReader(ContentSchema schema, string root)
    {
        (_schema, _files) = (schema, new ContentFiles(root));
        _places = RecordPlace.All(root, schema);
        _reader = new RecordFileReader(schema, _files, new LinkResolver(_places, schema.Languages, new AssetChecker(_files, schema.Limits)));
    }

    /// <summary>Every file of the records that can be translated.</summary>
    public IEnumerable<RecordPlace> Places => _places.Where(place => place.Type.Role(FieldRole.Translation) is not null);

    /// <summary>Records, in the order of their folders.</summary>
    /// <param name="isAsked">Which, by one of their files.</param>
    /// <param name="unreadable">Files that keep a record or a translation from being told.</param>
    public IReadOnlyList<TranslatedRecord> Read(Func<RecordPlace, bool> isAsked, out IReadOnlyList<string> unreadable)
    {
        var read = Places.Where(isAsked).GroupBy(place => (place.Type, place.Slug)).AsParallel().AsOrdered().Select(group => Record([.. group])).ToList();
        unreadable = [.. read.SelectMany(one => one.Unreadable)];
        return [.. read.Select(one => one.Record).OfType<TranslatedRecord>()];
    }

    /// <summary>What parts of an original said when their fingerprint was taken, by key, as far as git has those versions. Renames are followed.</summary>
    /// <param name="git">Runs in the centre's folder.</param>
    /// <param name="original">The file.</param>
    /// <param name="parts">Parts to find.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="GitException">Git is not installed, or takes too long.</exception>
    public async Task<IReadOnlyDictionary<string, string>> EarlierAsync(GitCommand git, RecordPlace original, IEnumerable<StalePart> parts, CancellationToken cancellation = default)
    {
        var wanted = parts.Where(part => part.SeenHash is not null).ToDictionary(part => part.Key, part => part.SeenHash!, StringComparer.Ordinal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (wanted.Count == 0) return found;
        var log = await git.TryAsync(["log", "--follow", "--format=", "--raw", "--no-abbrev", FormattableString.Invariant($"--max-count={MostVersions}"), "--", original.Path], cancellation: cancellation).ConfigureAwait(false);
        foreach (var blob in BlobOfVersion.Matches(log.Text).Select(match => match.Groups["blob"].Value).Distinct(StringComparer.Ordinal))
        {
            if (found.Count == wanted.Count) break;
            var version = await git.TryAsync(["cat-file", "blob", blob], cancellation: cancellation).ConfigureAwait(false);
            if (!version.IsFine) continue;
            foreach (var part in Parts(original, ContentFiles.OneKindOfLine(version.Text.TrimStart('\uFEFF'))))
                if (wanted.TryGetValue(part.Key, out var hash) && string.Equals(hash, part.Hash, StringComparison.Ordinal)) found.TryAdd(part.Key, part.Text);
        }

        return found;
    }

    private IReadOnlyList<TextPart> Parts(RecordPlace place, string text) => TextParts.Of(_reader.Read(place, text, new DiagnosticBag()), text, _schema.Limits);

    private (TranslatedRecord? Record, IReadOnlyList<string> Unreadable) Record(IReadOnlyList<RecordPlace> places)
    {
        var files = places.Select(_reader.Read).ToList();
        var unreadable = files.Where(file => !file.Readable || !file.Body.Readable).Select(file => file.Path).ToList();
        if (RecordDraft.Of([.. files.Where(file => file.Body.Readable)]) is not { } draft) return (null, unreadable);
        if (_files.Text(draft.Original.Path, _schema.Limits, new DiagnosticBag()) is not { } text) return (null, [.. unreadable, draft.Original.Path]);
        var parts = TextParts.Of(draft.Original, text, _schema.Limits);
        return (new TranslatedRecord(draft.Original.Place, _schema.IsVisible(draft.Original.Text(FieldRole.Status)), parts, [.. draft.Translations.Select(file => Of(file, parts))]), unreadable);
    }

    private static Translation Of(RecordFile file, IReadOnlyList<TextPart> parts)
    {
        var seen = SeenParts.Of(file);
        var rendered = TextParts.Rendered(file);
        return new Translation(file.Place, seen, seen is null ? [] : SeenParts.Stale(parts, file, seen), [.. parts.Where(part => !rendered.ContainsKey(part.Key))]);
    }

    /// <summary>A line of <c>git log --raw</c>: modes, blobs before and after, what happened.</summary>
    [GeneratedRegex(@"^:\d+ \d+ [0-9a-f]+ (?<blob>[0-9a-f]+) [A-Z]", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BlobOfVersion { get; }
}
