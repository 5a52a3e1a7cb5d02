using Relais.Indexer.Content;
using Relais.Indexer.Git;
using Relais.Indexer.History;
using Relais.Indexer.Schema;
using Relais.Site.History;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Experiences;

/// <summary>One version of a record, with what it changed. Texts that readers never saw, because the record was a draft, stay unseen.</summary>
/// <param name="Version">The version.</param>
/// <param name="Note">Said in place of the changes, or null.</param>
/// <param name="Files">What changed, a language each.</param>
public sealed record ShownVersion(RecordVersion Version, string? Note, IReadOnlyList<ShownFile> Files)
{
    /// <summary>The version, for that visit.</summary>
    public static async Task<ShownVersion> OfAsync(RecordCard card, RecordVersion version, ContentHistory history, ServedHistory served, Visit visit, CancellationToken cancellation)
    {
        var type = visit.Schema.Type(card.Type)!;
        var (after, before) = (version.Commit, version.Commit + "^");
        List<(string, string)> asked = [(after, version.Original), (before, version.OriginalBefore)];
        foreach (var file in version.Files) asked.AddRange([(after, file.Path), (before, file.Kind is ChangeKind.Added ? "" : file.OldPath)]);
        IReadOnlyList<string?> texts;
        try
        {
            texts = await served.TextsAsync([.. asked.Select(one => (one.Item1, history.InRepository(one.Item2)))], visit.Schema.Limits.FileBytes, cancellation);
        }
        catch (GitException)
        {
            return new ShownVersion(version, visit.T("history.unreadable"), []);
        }

        var difference = new VersionDifference(visit.Schema, type, visit.Language);
        if (!IsShown(texts[0])) return new ShownVersion(version, visit.T("history.hidden"), []);
        if (!IsShown(texts[1])) return new ShownVersion(version, visit.T("history.first"), []);
        return new ShownVersion(version, null, [.. version.Files.Select((file, at) => File(file, texts[2 + (2 * at)], texts[3 + (2 * at)]))]);

        bool IsShown(string? text) => text is not null && (type.Role(FieldRole.Status) is null || (difference.Status(text) is { } status && visit.Schema.Statuses.GetValueOrDefault(status) is { Visible: true }));

        ShownFile File(FileVersion file, string? now, string? old)
        {
            var language = Path.GetFileNameWithoutExtension(file.File);
            var name = type.Layout is RecordLayout.Folder ? visit.Schema.Vocabularies["language"].LabelOf(language, visit.Language) : "";
            if (file.Kind is ChangeKind.Added) return new ShownFile(name, language, visit.T("history.translated"), null);
            if (now is null || old is null) return new ShownFile(name, language, visit.T("history.unreadable"), null);
            var changes = difference.Between(old, now);
            return changes.IsEmpty ? new ShownFile(name, language, visit.T("history.same"), null) : new ShownFile(name, language, null, changes);
        }
    }
}

/// <summary>What a version changed in one language.</summary>
/// <param name="Name">Name of the language; "" for a file of all of them.</param>
/// <param name="Language">Its id.</param>
/// <param name="Note">Said in place of the changes, or null.</param>
/// <param name="Changes">The changes, or null.</param>
public sealed record ShownFile(string Name, string Language, string? Note, Difference? Changes);
