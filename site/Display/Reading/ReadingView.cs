using Relais.Indexer.Content;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Reading;

/// <summary>What helps to read a record: its sections with terms linked to their explanation, and how long it takes.</summary>
public sealed record ReadingView
{
    /// <summary>The sections, in the language shown.</summary>
    public required IReadOnlyList<RecordSection> Sections { get; init; }

    /// <summary>Terms linked in them, in the order of the text.</summary>
    public required IReadOnlyList<GlossaryEntry> Terms { get; init; }

    /// <summary>What people say in them, by role.</summary>
    public required IReadOnlyList<QuoteGroup> Quotes { get; init; }

    /// <summary>Whole minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>What the stage of the experience means here, or null when it says nothing of it.</summary>
    public required StageMeaning? Stage { get; init; }

    /// <summary>The view of a record.</summary>
    /// <param name="card">The record.</param>
    /// <param name="sections">Of its text, in the language shown.</param>
    /// <param name="textLanguage">That language.</param>
    /// <param name="visit">Whose.</param>
    public static ReadingView Of(RecordCard card, IReadOnlyList<RecordSection> sections, string textLanguage, Visit visit)
    {
        // Explanations are in the language of the page; in a text of another one no name would be found.
        var marker = new TermMarker(string.Equals(textLanguage, visit.Language, StringComparison.Ordinal) ? GlossaryEntry.All(visit) : []);
        return new ReadingView
        {
            Sections = [.. sections.Select(marker.Marked)],
            Terms = marker.Found,
            Quotes = QuoteGroup.In(sections, visit.Culture),
            Minutes = ReadingTime.Minutes(card.Words),
            Stage = StageMeaning.Of(card, visit),
        };
    }
}
