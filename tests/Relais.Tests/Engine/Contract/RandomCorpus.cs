using FsCheck;
using FsCheck.Fluent;
using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

/// <summary>One update of an index.</summary>
public sealed record Change(IReadOnlyList<Document> Upserts, IReadOnlyList<string> Removals);

/// <summary>Small random corpora and questions. The words have no stem, no accent and do not join, so that the naive model can read them letter by letter.</summary>
internal static class RandomCorpus
{
    private static readonly Gen<string> _word = Gen.Elements("mot", "lac", "vin", "sol", "pont", "moto", "lacs2", "riz");
    private static readonly string[][] _paths = [["fr"], ["fr", "idf"], ["fr", "idf", "d93"], ["fr", "occ"], ["ca"], ["ca", "yk"]];

    /// <summary>An index built once, and questions to it.</summary>
    public static Gen<(IReadOnlyList<Document> Documents, SearchRequest[] Requests)> Case =>
        from documents in Documents(12)
        from requests in Request.ArrayOf(8)
        select (documents, requests);

    /// <summary>An index built, then changed again and again: documents come, go, and come back under the ids they had.</summary>
    public static Gen<(IReadOnlyList<Document> Documents, Change[] Changes, SearchRequest[] Requests)> History =>
        from documents in Documents(12)
        from count in Gen.Choose(1, 12)
        from changes in Change.ArrayOf(count)
        from requests in Request.ArrayOf(6)
        select (documents, changes, requests);

    public static Gen<SearchRequest> Request =>
        from clauses in UpTo(7, Clause)
        from matching in Gen.Frequency((4, Gen.Constant(Matching.Usual)), (1, Gen.Constant(Matching.Any)), (1, Gen.Constant(Matching.All)))
        from audience in UpTo(2, Gen.Elements("women", "young", "none"))
        from place in UpTo(2, Gen.Elements("fr", "idf", "d93", "ca", "xx"))
        from range in Gen.Elements<RangeFilter?>(null, new("year", 2019, 2021), new("year", null, 2019), new("year", 2021, null))
        from sort in Gen.Frequency((3, Gen.Constant(Sort.ByRelevance)), (4, Gen.Elements(
            new Sort(SortKey.Number, "year"), new Sort(SortKey.Number, "year", Descending: true), new Sort(SortKey.Keyword, "audience"),
            new Sort(SortKey.Keyword, "setting", Descending: true), new Sort(SortKey.Score))))
        from width in Gen.Choose(1, 4)
        select new SearchRequest
        {
            Query = new TextQuery(clauses) { Matching = matching },
            Filters = [.. Filter("audience", audience), .. Filter("territory", place), .. range is null ? [] : new Filter[] { range }],
            Facets = ["audience", "setting", "territory", "year"],
            Histograms = [new HistogramRequest("year", width)],
            Sort = sort,
            Limit = 100,
        };

    /// <summary>A document of that id.</summary>
    public static Gen<Document> Document(string id) =>
        from passages in UpTo(4, Passage)
        from audiences in UpTo(3, Gen.Elements("women", "young", "all"))
        from setting in UpTo(1, Gen.Elements("urban", "rural"))
        from paths in UpTo(2, Gen.Elements(_paths))
        from years in UpTo(2, Gen.Choose(2018, 2022))
        from stored in Gen.Choose(0, 255)
        select new Document
        {
            Id = id,
            Passages = passages,
            Keywords = [.. audiences.Select(value => new KeywordValue("audience", value)), .. setting.Select(value => new KeywordValue("setting", value))],
            Trees = [.. paths.Select(path => new TreeValue("territory", path))],
            Numbers = [.. years.Select(year => new NumberValue("year", year))],
            Stored = new[] { (byte)stored },
        };

    private static Gen<IReadOnlyList<Document>> Documents(int most) =>
        from all in Document("").ArrayOf(most)
        from count in Gen.Choose(0, most)
        select (IReadOnlyList<Document>)[.. all.Take(count).Select((document, i) => document with { Id = Id(i) })];

    private static Gen<Change> Change =>
        from ids in UpTo(4, Gen.Choose(0, 17))
        from removals in UpTo(4, Gen.Choose(0, 17))
        from upserts in Document("").ArrayOf(ids.Distinct().Count())
        select new Change([.. ids.Distinct().Zip(upserts, (i, document) => document with { Id = Id(i) })], [.. removals.Except(ids).Select(Id)]);

    private static Gen<Passage> Passage =>
        from name in Gen.Elements("title", "summary", "body")
        from language in Gen.Elements("fr", "en", "es")
        from words in UpTo(6, _word)
        select new Passage(name, language, string.Join(' ', words));

    private static Gen<QueryClause> Clause =>
        from kind in Gen.Frequency((6, Gen.Constant(ClauseKind.Word)), (1, Gen.Constant(ClauseKind.Phrase)), (1, Gen.Constant(ClauseKind.Prefix)))
        from words in _word.ArrayOf(2)
        from name in Gen.Frequency<string?>((6, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("title", "body")))
        from excluded in Gen.Frequency((8, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new QueryClause(kind, kind == ClauseKind.Phrase ? string.Join(' ', words) : kind == ClauseKind.Prefix ? words[0][..2] : words[0], name, excluded);

    private static string Id(int number) => FormattableString.Invariant($"d{number:D2}");

    private static Filter[] Filter(string field, string[] values) => values.Length == 0 ? [] : [new AnyOfFilter(field, values)];

    private static Gen<T[]> UpTo<T>(int most, Gen<T> one) => Gen.Choose(0, most).SelectMany(count => one.ArrayOf(count));
}
