using Relais.Indexer.Content;
using Relais.Indexer.SideBySide;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Compare;

/// <summary>Comparisons as files for a spreadsheet. Several values of one cell are kept apart by " | ".</summary>
public sealed class ComparisonFile(Visit visit)
{
    private const string BetweenValues = " | ";

    /// <summary>
    /// The comparison: a line a field, with columns <c>field</c> (key of the schema), <c>label</c>, <c>likeness</c> (same, partly, different, unknown, unjudged; empty for
    /// title and address), <c>finding</c> (the same in words), then one column an experience, named by its slug.
    /// </summary>
    public byte[] ByField(IReadOnlyList<RecordCard> cards)
    {
        var table = ComparisonTable.Of(visit.Schema, visit.Schema.Searchable, cards);
        var (texts, cells) = (new LikenessText(visit, table), new CellTexts(visit));
        var lines = new List<IReadOnlyList<string>>
        {
            (IReadOnlyList<string>)["field", "label", "likeness", "finding", .. cards.Select(card => card.Slug)],
            (IReadOnlyList<string>)["url", visit.T("compare.address"), "", "", .. cards.Select(Address)],
            (IReadOnlyList<string>)["title", visit.T("compare.record_title"), "", "", .. cards.Select(Title)],
        };
        lines.AddRange(table.Rows.Select(row => (IReadOnlyList<string>)
        [
            row.Field.Key, row.Field.Label.In(visit.Language), row.Likeness.ToString().ToLowerInvariant(), texts.Of(row).ToString(),
            .. cards.Select((card, index) => row.Cells[index] is CellState.NotApplicable ? visit.T("compare.not_applicable") : Cell(cells, card, row.Field)),
        ]));
        return SpreadsheetFile.Write(lines, visit.Culture);
    }

    /// <summary>A list: a line an experience, with columns <c>id</c> (slug), <c>url</c>, <c>title</c>, then the compared fields, named by their keys.</summary>
    public byte[] ByRecord(IReadOnlyList<RecordCard> cards)
    {
        var fields = visit.Schema.Searchable.Fields.Where(field => field.Comparison).ToList();
        var cells = new CellTexts(visit);
        var lines = new List<IReadOnlyList<string>> { (IReadOnlyList<string>)["id", "url", "title", .. fields.Select(field => field.Key)] };
        lines.AddRange(cards.Select(card => (IReadOnlyList<string>)[card.Slug, Address(card), Title(card), .. fields.Select(field => Cell(cells, card, field))]));
        return SpreadsheetFile.Write(lines, visit.Culture);
    }

    private static string Cell(CellTexts cells, RecordCard card, Indexer.Schema.FieldDefinition field) => string.Join(BetweenValues, cells.Of(card, field).Select(cells.Line));

    private string Address(RecordCard card) => visit.Centre.Site.BaseUrl + visit.Url(card);

    private string Title(RecordCard card) => card.Title(visit.Schema.Searchable, visit.Language);
}
