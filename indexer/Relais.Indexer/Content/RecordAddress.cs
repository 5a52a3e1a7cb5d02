using Relais.Indexer.Body;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>Where records are, in the folder and on the site: <c>/{lang}/{folder}/{slug}</c>, and <c>/{lang}/{slug}</c> for site pages.</summary>
public static class RecordAddress
{
    /// <summary>The type whose records stand right under the language.</summary>
    public const string PageFolder = "pages";

    /// <summary>The path without language: "experiences/la-place-sante".</summary>
    public static string Path(string folder, string slug) =>
        string.Equals(folder, PageFolder, StringComparison.Ordinal) ? slug : $"{folder}/{slug}";

    /// <summary>The whole path from the root of the site.</summary>
    public static string Of(string language, string folder, string slug) => $"/{language}/{Path(folder, slug)}";

    /// <summary>
    /// A card's page for readers of an interface language. A text chosen in another language of the interface is at that language's page; one in a language that the interface does not
    /// have is below the page, at the name of its language: <c>/fr/experiences/case-de-sante-toulouse/es</c>. What the page shows anyway has no second address.
    /// </summary>
    public static string Of(ContentSchema schema, string language, RecordCard card)
    {
        var folder = schema.Type(card.Type)!.Folder;
        return card.ReadLanguage is not { } text || string.Equals(text, card.ReadIn(null).LanguageFor(language), StringComparison.Ordinal) ? Of(language, folder, card.Slug)
            : schema.Languages.Contains(text, StringComparer.Ordinal) ? Of(text, folder, card.Slug)
            : Text(Of(language, folder, card.Slug), text);
    }

    /// <summary>A record's text in a language that the interface does not have, below the record's page.</summary>
    public static string Text(string page, string language) => $"{page}/{language}";

    /// <summary>
    /// From one record's page to another's, without naming the language of the interface: texts read under another one keep the reader in it.
    /// </summary>
    /// <param name="from">Type of the record that links.</param>
    /// <param name="to">Type of the record linked to.</param>
    /// <param name="slug">Its name.</param>
    /// <param name="text">The language of the text linked to, when the interface does not have it; else null.</param>
    public static string Relative(RecordType from, RecordType to, string slug, string? text)
    {
        var up = string.Equals(from.Folder, PageFolder, StringComparison.Ordinal) ? "" : "../";
        var page = up + Path(to.Folder, slug);
        return text is null ? page : Text(page, text);
    }

    /// <summary>An image or document beside a record.</summary>
    public static string Asset(string folder, string slug, string file) => $"/media/{folder}/{slug}/{Uri.EscapeDataString(file)}";

    /// <summary>The file that holds a record, from the root of the centre ("content/experiences/x/fr.md"); the language counts only when each has its own file.</summary>
    public static string File(RecordType type, string slug, string language) => type.Layout is RecordLayout.File
        ? $"{Folder(type)}/{slug}.yml"
        : $"{Folder(type)}/{slug}/{language}.md";

    /// <summary>The folder that holds the records of a type, from the root of the centre.</summary>
    public static string Folder(RecordType type) => $"{RecordFileFinder.Root}/{type.Folder}";

    /// <summary>The address that a name gives: "Café des aînés" is "cafe-des-aines"; "" when nothing of it can stand in one.</summary>
    public static string Slug(string name) => MarkdownText.Slug(name);
}
