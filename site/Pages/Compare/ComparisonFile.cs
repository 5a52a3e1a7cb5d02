using CsvHelper;
using Relais.Indexer.Content;
using Relais.Indexer.SideBySide;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Compare;

/// <summary>
/// Comparisons as files for a spreadsheet: CSV of RFC 4180, UTF-8 with a byte order mark (Excel takes it for another encoding without), and an apostrophe before what a
/// spreadsheet would run as a formula. Several values of one cell are kept apart by " | ".
/// </summary>
public sealed class ComparisonFile(Visit visit)
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/csv; charset=utf-8; header=present";

    private const string BetweenValues = " | ";

    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, NewLine = "\r\n", Injection = CsvInjection.Escape };

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
        return Written(lines);
    }

    /// <summary>A list: a line an experience, with columns <c>id</c> (slug), <c>url</c>, <c>title</c>, then the compared fields, named by their keys.</summary>
    public byte[] ByRecord(IReadOnlyList<RecordCard> cards)
    {
        var fields = visit.Schema.Searchable.Fields.Where(field => field.Comparison).ToList();
        var cells = new CellTexts(visit);
        var lines = new List<IReadOnlyList<string>> { (IReadOnlyList<string>)["id", "url", "title", .. fields.Select(field => field.Key)] };
        lines.AddRange(cards.Select(card => (IReadOnlyList<string>)[card.Slug, Address(card), Title(card), .. fields.Select(field => Cell(cells, card, field))]));
        return Written(lines);
    }

    private static string Cell(CellTexts cells, RecordCard card, Indexer.Schema.FieldDefinition field) => string.Join(BetweenValues, cells.Of(card, field).Select(cells.Line));

    private string Address(RecordCard card) => visit.Centre.Site.BaseUrl + visit.Url(card);

    private string Title(RecordCard card) => card.Title(visit.Schema.Searchable, visit.Language);

    private static byte[] Written(IReadOnlyList<IReadOnlyList<string>> lines)
    {
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            foreach (var line in lines)
            {
                foreach (var field in line) writer.WriteField(field);
                writer.EndRecord();
            }
        }

        return stream.ToArray();
    }
}
