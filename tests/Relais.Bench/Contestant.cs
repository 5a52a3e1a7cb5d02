using Relais.Engine;

namespace Relais.Bench;

/// <summary>
/// How write-ups become documents. Two indexes lie side by side, as the peers keep two fields or tables: title, summary and body as one field for searches, titles alone for
/// prefixes. In one index a word that names no field would score a title twice.
/// </summary>
internal static class Contestant
{
    /// <summary>The one analysed field of searches, and the only field of the titles' index.</summary>
    public const string TextField = "text";

    private static readonly IReadOnlyList<(string Field, Func<WriteUp, IEnumerable<string>> Values)> _facets =
    [
        ("theme", writeUp => writeUp.Theme),
        ("audience", writeUp => writeUp.Audience),
        ("setting", writeUp => [writeUp.Setting]),
        ("country", writeUp => [writeUp.Country]),
        ("region", writeUp => writeUp.Region is { } region ? [region] : []),
        // A keyword, because the queries ask for any of several years and a range filter could not.
        ("year", writeUp => [writeUp.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)]),
        ("stage", writeUp => [writeUp.Stage]),
        ("participation", writeUp => [writeUp.Participation]),
    ];

    private static IndexSchema TitleSchema { get; } = new([new IndexField(TextField, FieldKind.Text)], ["fr"]);

    private static IndexSchema SearchSchema { get; } =
        new([.. TitleSchema.Fields, .. _facets.Select(facet => new IndexField(facet.Field, FieldKind.Keyword))], TitleSchema.Languages);

    /// <summary>Builds both indexes.</summary>
    public static void Build(ISearchEngine engine, string folder, IReadOnlyList<WriteUp> writeUps)
    {
        engine.Build(SearchFolder(folder), SearchSchema, writeUps.Select(Searched));
        engine.Build(TitleFolder(folder), TitleSchema, writeUps.Select(Titled));
    }

    /// <summary>Where the index of searches lies.</summary>
    public static string SearchFolder(string folder) => Path.Combine(folder, "search");

    /// <summary>Where the index of titles lies.</summary>
    public static string TitleFolder(string folder) => Path.Combine(folder, "titles");

    private static Document Searched(WriteUp writeUp) => Titled(writeUp) with
    {
        Passages = [Passage(writeUp, writeUp.Title), Passage(writeUp, writeUp.Summary), Passage(writeUp, writeUp.Body)],
        Keywords = [.. _facets.SelectMany(facet => facet.Values(writeUp).Select(value => new KeywordValue(facet.Field, value)))],
    };

    private static Document Titled(WriteUp writeUp) => new()
    {
        Id = writeUp.Id,
        Passages = [Passage(writeUp, writeUp.Title)],
        Stored = Card.ToBytes(writeUp),
    };

    private static Passage Passage(WriteUp writeUp, string text) => new(TextField, writeUp.Lang, text);
}
