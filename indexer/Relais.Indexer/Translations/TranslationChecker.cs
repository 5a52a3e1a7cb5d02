using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Translations;

/// <summary>Tells translations whose original has changed since. Only originals of translations that have recorded something are read again; many threads may check at once.</summary>
internal sealed class TranslationChecker(ContentFiles files, Limits limits)
{
    /// <summary>Looks at the translations of one record.</summary>
    public void Check(RecordDraft draft)
    {
        var recorded = draft.Translations.Select(file => (File: file, Seen: SeenParts.Of(file))).Where(translation => translation.Seen is not null).ToList();
        // What cannot be read of the original is told elsewhere.
        if (recorded.Count == 0 || !draft.Original.Body.Readable || files.Text(draft.Original.Path, limits, new DiagnosticBag()) is not { } text) return;

        var parts = TextParts.Of(draft.Original, text, limits);
        foreach (var (file, seen) in recorded)
        {
            if (!file.Body.Readable || SeenParts.Stale(parts, file, seen!) is not { Count: > 0 } stale) continue;
            file.Diagnostics.Add(Rules.TranslationStale.At(file.PlaceOf(file.Type.Role(FieldRole.Translation)!.Key), SeenParts.Told(stale), file.Slug, file.Language));
        }
    }
}
