using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>The files of one record put together: an original and its translations.</summary>
internal sealed record RecordDraft(RecordFile Original, IReadOnlyList<RecordFile> Translations)
{
    public IEnumerable<RecordFile> Files => Translations.Prepend(Original);

    /// <summary>Null when no readable file is the original; the translations left alone are told so.</summary>
    public static RecordDraft? Of(IReadOnlyList<RecordFile> files)
    {
        var originals = files.Where(file => file.Readable && !file.IsTranslation).ToList();
        var translations = files.Where(file => file.Readable && file.IsTranslation).ToList();
        foreach (var second in originals.Skip(1)) second.Diagnostics.Add(Rules.TwoOriginals.At(new SourcePosition(second.Path), originals[0].Path));
        foreach (var translation in translations)
        {
            var field = translation.Type.Role(FieldRole.Translation)!;
            var of = (translation.Values.GetValueOrDefault(field.Key) as ObjectValue)?[field.Inner(FieldRole.Origin)?.Key ?? ""] as TermValue;
            // An original that is there but unreadable has its own diagnostic: the translation is not blamed.
            if (of is not null && !files.Any(file => string.Equals(file.Language, of.Id, StringComparison.Ordinal) && (!file.Readable || !file.IsTranslation)))
                translation.Diagnostics.Add(Rules.TranslationWithoutOriginal.At(translation.PlaceOf(field.Key), of.Id));
        }

        return originals.Count == 0 ? null : new RecordDraft(originals[0], translations);
    }
}
