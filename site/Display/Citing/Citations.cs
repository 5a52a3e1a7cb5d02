using Relais.Indexer.Content;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Citing;

/// <summary>A record cited in one style.</summary>
/// <param name="Id">Style, for anchors and copy buttons.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">The citation, to be copied whole.</param>
/// <param name="IsFile">True for a format that programs read: its line ends matter.</param>
public sealed record Citation(string Id, string Name, string Text, bool IsFile);

/// <summary>The styles in which a record is cited.</summary>
internal static class Citations
{
    /// <summary>One for a bibliography, one for social sciences, two for reference managers.</summary>
    public static IReadOnlyList<Citation> Of(RecordCard card, Visit visit)
    {
        var cited = new CitedRecord(card, visit);
        return
        [
            new("iso690", "ISO 690", Iso690(cited, visit), IsFile: false),
            new("apa", "APA 7", Apa(cited), IsFile: false),
            new("bibtex", "BibTeX", BibTex.Of(cited), IsFile: true),
            new("ris", "RIS", Ris.Of(cited), IsFile: true),
        ];
    }

    /// <summary>Source: ISO 690:2021, electronic resources: creators, title, medium, publisher, date, identifier, availability.</summary>
    private static string Iso690(CitedRecord cited, Visit visit)
    {
        string?[] parts =
        [
            string.Join(", ", cited.Authors),
            string.Join(' ', new[] { cited.Title, visit.T("reading.cite.online"), cited.Medium }.OfType<string>()),
            cited.Date is { } date ? $"{cited.Centre}, {DateText.Of(date, cited.Culture)}" : cited.Centre,
            cited.Identifier,
        ];
        // An address ends without a stop: readers would copy it too.
        return Sentences(parts) + " " + visit.T("reading.cite.available", cited.Url);
    }

    /// <summary>Source: Publication Manual of the American Psychological Association, 7th edition, 10.16 (webpages and websites). Names stay as written.</summary>
    private static string Apa(CitedRecord cited)
    {
        var title = cited.Medium is null ? cited.Title : $"{cited.Title} {cited.Medium}";
        var authors = cited.Authors.Count > 0 ? string.Join(", ", cited.Authors) : title;
        var date = $"({cited.Year ?? (cited.Culture.TwoLetterISOLanguageName is "fr" ? "s. d." : "n.d.")})";
        return Sentences([$"{authors} {date}", cited.Authors.Count > 0 ? title : null, cited.Centre]) + " " + cited.Url;
    }

    private static string Sentences(IEnumerable<string?> parts) =>
        string.Join(" ", parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => part![^1] is '.' or '?' or '!' or '…' ? part : part + "."));
}
