using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.Search;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Search;

/// <summary>The words that led to a record, marked in its text.</summary>
/// <param name="Words">As typed.</param>
/// <param name="Passages">Runs of text that have any of them.</param>
/// <param name="Sections">The text with its marks.</param>
public sealed record FoundWords(string Words, int Passages, IReadOnlyList<RecordSection> Sections)
{
    /// <summary>The anchor of the first mark of a passage, from 1.</summary>
    public static string Anchor(int passage) => string.Create(CultureInfo.InvariantCulture, $"found-{passage}");

    /// <summary>What an address asks to be marked in a text, or null when it asks for nothing.</summary>
    /// <param name="sections">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="asked">Parameters of the address.</param>
    /// <param name="visit">The visit.</param>
    public static FoundWords? In(IReadOnlyList<RecordSection> sections, string language, IQueryCollection asked, Visit visit)
    {
        var words = ((string?)asked[RecordLink.WordsKey] ?? "").Trim();
        if (words.Length is 0 or > SearchUrl.MaxText) return null;
        var passages = 0;
        var marked = new List<RecordSection>();
        foreach (var section in sections)
        {
            var html = new MarkedHtml(section.Html);
            var found = visit.Centre.Search.Mark(words, language, html.Runs);
            marked.Add(section with { Html = html.With(found, () => Anchor(++passages)) });
        }

        return new FoundWords(words, passages, marked);
    }
}
