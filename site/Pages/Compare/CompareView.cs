using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.SideBySide;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Compare;

/// <summary>Everything that two to four experiences side by side show.</summary>
public sealed record CompareView
{
    /// <summary>The experiences.</summary>
    public required IReadOnlyList<ColumnView> Columns { get; init; }

    /// <summary>Points in common, differences and gaps, counted in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The fields on which all are the same, by name; "" when none.</summary>
    public required string Alike { get; init; }

    /// <summary>The fields on which they differ, by name; "" when none.</summary>
    public required string Unlike { get; init; }

    /// <summary>The rows shown.</summary>
    public required IReadOnlyList<RowView> Rows { get; init; }

    /// <summary>Rows left out because only differences were asked for.</summary>
    public required int Hidden { get; init; }

    /// <summary>Fields that none of them fills, by name; "" when there is none.</summary>
    public required string Unfilled { get; init; }

    /// <summary>The texts, section by section.</summary>
    public required IReadOnlyList<SectionView> Sections { get; init; }

    /// <summary>The comparison of some records.</summary>
    public static CompareView Of(IReadOnlyList<RecordCard> cards, bool onlyDifferences, Visit visit)
    {
        var type = visit.Schema.Searchable;
        var table = ComparisonTable.Of(visit.Schema, type, cards);
        var (texts, cells) = (new LikenessText(visit, table), new CellTexts(visit));
        var shown = table.Rows.Where(row => !onlyDifferences || row.Differs).ToList();
        var columns = cards.Select((card, index) => ColumnView.Of(card, index, visit)).ToList();
        return new CompareView
        {
            Columns = columns,
            Summary = texts.Summary(),
            Alike = texts.Fields(Likeness.Same),
            Unlike = texts.Fields(Likeness.Different),
            Rows = [.. shown.Select(row => new RowView(row.Field.Label.In(visit.Language), row.Likeness, texts.Of(row), [.. cards.Select((card, index) => new CellView(row.Cells[index], cells.Of(card, row.Field), cells.Language(card, row.Field)))]))],
            Hidden = table.Rows.Count - shown.Count,
            Unfilled = string.Join(", ", table.Unfilled.Select(field => field.Label.In(visit.Language))),
            Sections = [.. SectionsOf(cards, type, columns, visit)],
        };
    }

    private static IEnumerable<SectionView> SectionsOf(IReadOnlyList<RecordCard> cards, RecordType type, List<ColumnView> columns, Visit visit)
    {
        var bodies = cards.Select(card => visit.Centre.Body(card)!.Sections[card.LanguageFor(visit.Language)]).ToList();
        foreach (var section in type.Sections)
        {
            var found = bodies.ConvertAll(body => body.FirstOrDefault(one => string.Equals(one.Id, section.Id, StringComparison.Ordinal)));
            if (found.TrueForAll(one => one is null)) continue;
            yield return new SectionView(section.Id, section.Label.In(visit.Language), section.Question.In(visit.Language), [.. found.Select((one, index) => one is null ? null : SectionText.Of(one.Html, columns[index].Url))]);
        }
    }
}

/// <summary>One of the experiences compared.</summary>
/// <param name="Letter">A to D.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Card">Its card.</param>
/// <param name="Heading">Its letter and the beginning of its title: the heading of its cells on a narrow screen.</param>
/// <param name="Language">Language of its texts when it is not the page's.</param>
/// <param name="Translation">How its text comes to be in the page's language, or why it is not; null for an original in the page's language.</param>
/// <param name="OriginalUrl">The original of a translation.</param>
public sealed record ColumnView(string Letter, string Slug, CardView Card, string Heading, string? Language, string? Translation, string? OriginalUrl)
{
    /// <summary>Address of the record.</summary>
    public string Url => Card.Url;

    internal static ColumnView Of(RecordCard card, int index, Visit visit)
    {
        var type = visit.Schema.Type(card.Type)!;
        var view = CardView.Of(card, visit);
        // The day matters only for the date of review, which is not told here.
        var notices = NoticesView.Of(card, type, visit, DateOnly.MinValue);
        var letter = LikenessText.Letter(index);
        return new ColumnView(letter, card.Slug, view, visit.T("compare.column", letter, TitleOpening.Of(view.Title)), view.TextLanguage, notices.Translation ?? notices.NotTranslated, notices.OriginalUrl);
    }
}

/// <summary>One field.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Likeness">How alike the experiences are on it.</param>
/// <param name="Finding">The same in words.</param>
/// <param name="Cells">What each has.</param>
public sealed record RowView(string Label, Likeness Likeness, Finding Finding, IReadOnlyList<CellView> Cells);

/// <summary>What one experience has on a field.</summary>
/// <param name="State">Whether it has anything.</param>
/// <param name="Items">Its values.</param>
/// <param name="Language">Their language when it is not the page's.</param>
public sealed record CellView(CellState State, IReadOnlyList<CellItem> Items, string? Language);

/// <summary>One section.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Label">Its name.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Texts">What each experience wrote; null where nothing.</param>
public sealed record SectionView(string Id, string Label, string Question, IReadOnlyList<SectionText?> Texts);
