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
    /// From one record's page to another's, without naming the language: texts read under another interface language keep the reader in it.
    /// </summary>
    public static string Relative(RecordType from, RecordType to, string slug)
    {
        var up = string.Equals(from.Folder, PageFolder, StringComparison.Ordinal) ? "" : "../";
        return up + Path(to.Folder, slug);
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
