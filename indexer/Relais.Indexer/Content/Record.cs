using System.Text.Json.Serialization;
using Relais.Indexer.FieldTypes;

namespace Relais.Indexer.Content;

/// <summary>
/// What a list, a card, a facet or a comparison needs of one record. Kept apart from its text so that a page of results need not read the texts.
/// </summary>
public sealed record RecordCard
{
    /// <summary>Type and slug: "experience/la-place-sante-saint-denis". The document's id in the index.</summary>
    public required string Key { get; init; }

    /// <summary>Type id.</summary>
    public required string Type { get; init; }

    /// <summary>Its name in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Language of the original.</summary>
    public required string Language { get; init; }

    /// <summary>Editorial status id; "" for types without one.</summary>
    public required string Status { get; init; }

    /// <summary>Field values of the original, by key.</summary>
    public required IReadOnlyDictionary<string, FieldValue> Values { get; init; }

    /// <summary>Field values of each translation, by language: only what it translates. Readers get it completed by <see cref="Value"/>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldValue>> Translations { get; init; }

    /// <summary>Values by facet id; for a tree, the nodes of its path, broadest first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; }

    /// <summary>How much of what is recommended is there.</summary>
    public required Completeness Completeness { get; init; }

    /// <summary>Words of the original's text.</summary>
    public required int Words { get; init; }

    /// <summary>Files of the record, from the root of the centre.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Asset files beside the record that pages may show.</summary>
    public IReadOnlyList<string> Assets { get; init; } = [];

    /// <summary>Every language it can be read in, the original's first.</summary>
    public IEnumerable<string> Languages => Translations.Keys.Prepend(Language);

    /// <summary>The language that a reader chose to read it in, whatever that of the interface; null when that of the interface decides.</summary>
    [JsonIgnore]
    public string? ReadLanguage { get; private init; }

    /// <summary>The same record, read in one of its languages whatever that of the interface; null leaves it to the interface again.</summary>
    public RecordCard ReadIn(string? language) => this with { ReadLanguage = language };

    /// <summary>The language shown to a reader of that interface language: the one chosen; else the same if there is a version, else the original's.</summary>
    public string LanguageFor(string language) => ReadLanguage ?? (Translations.ContainsKey(language) ? language : Language);

    /// <summary>What the translation shown to a reader of that interface language says by itself; null when the original is shown.</summary>
    public IReadOnlyDictionary<string, FieldValue>? TranslationFor(string language) => Translations.GetValueOrDefault(LanguageFor(language));

    /// <summary>A field's value for readers of a language: the translation's, completed from the original where it leaves parts of a group out; else the original's.</summary>
    public FieldValue? Value(string key, string language)
    {
        var original = Values.GetValueOrDefault(key);
        return TranslationFor(language)?.GetValueOrDefault(key) is { } translated ? TranslatedValue.Completed(translated, original) : original;
    }
}

/// <summary>The texts of a record by language.</summary>
public sealed record RecordBody(IReadOnlyDictionary<string, IReadOnlyList<RecordSection>> Sections);

/// <summary>One section, rendered.</summary>
/// <param name="Id">Anchor; "" for what comes before the first heading.</param>
/// <param name="Title">Plain heading.</param>
/// <param name="Html">Safe HTML of its content.</param>
public sealed record RecordSection(string Id, string Title, string Html);

/// <summary>How much of what is asked or recommended is there.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Missing">Keys of fields, and section ids with a leading #.</param>
public sealed record Completeness(int Percent, IReadOnlyList<string> Missing);

/// <summary>A record with its text, as validated.</summary>
/// <param name="Card">What lists need.</param>
/// <param name="Body">The text.</param>
/// <param name="Passages">Plain text for the index: language, section id, words.</param>
public sealed record Record(RecordCard Card, RecordBody Body, IReadOnlyList<RecordPassage> Passages);

/// <summary>A run of plain text of a section.</summary>
public sealed record RecordPassage(string Language, string Section, string Text);
