using Relais.Indexer.Content;

namespace Relais.Indexer.Translations;

/// <summary>A record with its translations.</summary>
/// <param name="Original">The file of the original.</param>
/// <param name="IsVisible">Whether readers see the record.</param>
/// <param name="Parts">What there is to translate.</param>
/// <param name="Translations">By language.</param>
public sealed record TranslatedRecord(RecordPlace Original, bool IsVisible, IReadOnlyList<TextPart> Parts, IReadOnlyList<Translation> Translations)
{
    /// <summary>Whether the record can be read in a language.</summary>
    public bool IsIn(string language) =>
        string.Equals(Original.Language, language, StringComparison.Ordinal) || Translations.Any(translation => string.Equals(translation.Place.Language, language, StringComparison.Ordinal));
}

/// <summary>A translation beside its original.</summary>
/// <param name="Place">Its file.</param>
/// <param name="Seen">Fingerprints of the original's parts when it was confirmed; null when nothing is recorded.</param>
/// <param name="Stale">Parts to look at again.</param>
/// <param name="Untranslated">Parts of the original that it leaves out.</param>
public sealed record Translation(RecordPlace Place, IReadOnlyDictionary<string, string>? Seen, IReadOnlyList<StalePart> Stale, IReadOnlyList<TextPart> Untranslated)
{
    /// <summary>How it stands.</summary>
    public TranslationState State => Seen is null ? TranslationState.Unrecorded : Stale.Count == 0 ? TranslationState.Current : TranslationState.Stale;
}

/// <summary>How a translation stands to its original.</summary>
public enum TranslationState
{
    /// <summary>The original has not changed since.</summary>
    Current,

    /// <summary>The original has changed.</summary>
    Stale,

    /// <summary>Nobody has recorded what the original said.</summary>
    Unrecorded,
}
