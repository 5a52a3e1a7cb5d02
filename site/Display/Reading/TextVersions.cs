using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Reading;

/// <summary>The languages that a record can be read in, and where.</summary>
/// <param name="Canonical">The one address that programs should keep for the text shown: a text in a language that the interface does not have is the same under every interface.</param>
/// <param name="Alternates">For programs: the address for each language, those of the interface first.</param>
/// <param name="Choices">For readers: the languages of the text, the original's first; none when there is only one.</param>
public sealed record TextVersions(string Canonical, IReadOnlyList<KeyValuePair<string, string>> Alternates, IReadOnlyList<TextVersion> Choices)
{
    /// <summary>The versions of a record for that visit.</summary>
    public static TextVersions Of(RecordCard card, Visit visit)
    {
        var (schema, main) = (visit.Schema, visit.Centre.Site.DefaultLanguage);
        string Address(string language) => schema.Languages.Contains(language, StringComparer.Ordinal)
            ? RecordAddress.Of(schema, language, card.ReadIn(null))
            : RecordAddress.Of(schema, main, card.ReadIn(language));
        return new TextVersions(
            card.ReadLanguage is null ? visit.Url(card) : RecordAddress.Of(schema, main, card),
            [.. schema.Languages.Union(card.Languages, StringComparer.Ordinal).Select(language => KeyValuePair.Create(language, Address(language)))],
            card.Translations.Count == 0 ? [] : [.. card.Languages.Select(language => TextVersion.Of(card, language, visit))]);
    }

    /// <summary>The text of a record in the language shown. Texts link to one another from the page of their record: below it, their links are seen from the root of the site.</summary>
    public static IReadOnlyList<RecordSection> Sections(RecordCard card, Visit visit)
    {
        var sections = visit.Centre.Body(card)?.Sections.GetValueOrDefault(card.LanguageFor(visit.Language)) ?? [];
        if (card.ReadLanguage is null) return sections;
        var page = visit.Url(card.ReadIn(null));
        return [.. sections.Select(section => section with { Html = RootedLinks.In(section.Html, page, withAnchors: false) })];
    }
}

/// <summary>A language that a text can be read in.</summary>
/// <param name="Language">Its id.</param>
/// <param name="Name">Its name as those who read it call it.</param>
/// <param name="Url">Where the text is.</param>
/// <param name="IsCurrent">Whether it is the text shown.</param>
public sealed record TextVersion(string Language, string Name, string Url, bool IsCurrent)
{
    internal static TextVersion Of(RecordCard card, string language, Visit visit) => new(
        language, Called(language, visit.Schema, visit.Language), visit.Url(card.ReadIn(language)), string.Equals(language, card.LanguageFor(visit.Language), StringComparison.Ordinal));

    /// <summary>A language that the system has no name for has that of the vocabulary.</summary>
    private static string Called(string language, ContentSchema schema, string reader)
    {
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return string.Equals(name, language, StringComparison.OrdinalIgnoreCase) ? schema.Vocabularies["language"].LabelOf(language, reader) : name;
    }
}
