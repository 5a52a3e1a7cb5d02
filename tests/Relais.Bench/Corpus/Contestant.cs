using Relais.Engine;

namespace Relais.Bench.Corpus;

/// <summary>
/// How write-ups become documents of one index, field by field what the peers index: title, summary and body as one analysed field; titles again, in their exact forms, for
/// prefixes; eight facets. No text is kept with the index but the card that a list of results shows.
/// </summary>
internal static class Contestant
{
    /// <summary>Title, summary and body, stemmed.</summary>
    public const string TextField = "text";

    /// <summary>Titles, not stemmed.</summary>
    public const string TitleField = "title";

    /// <summary>The fields of the index: stemmed for the measure, by exact forms when BENCH_FORMS asks for it, so that totals can be compared with a count of the words as they stand.</summary>
    public static IndexSchema Schema { get; } = SchemaOf(isExact: string.Equals(Environment.GetEnvironmentVariable("BENCH_FORMS"), "exact", StringComparison.Ordinal));

    /// <summary>The document of a write-up.</summary>
    public static Document DocumentOf(WriteUp writeUp) => new()
    {
        Id = writeUp.Id,
        Passages =
        [
            new Passage(TextField, writeUp.Lang, writeUp.Title),
            new Passage(TextField, writeUp.Lang, writeUp.Summary),
            new Passage(TextField, writeUp.Lang, writeUp.Body),
            new Passage(TitleField, writeUp.Lang, writeUp.Title),
        ],
        Keywords = writeUp.Facets,
        Stored = Card.ToBytes(writeUp),
    };

    private static IndexSchema SchemaOf(bool isExact) => new(
    [
        new IndexField(TextField, FieldKind.Text) { Forms = isExact ? TextForms.Exact : TextForms.Stems, IsStored = false },
        new IndexField(TitleField, FieldKind.Text) { Forms = TextForms.Exact, IsStored = false },
        .. WriteUp.FacetNames.Select(name => new IndexField(name, FieldKind.Keyword)),
    ], isExact ? [] : ["fr"]);
}
