using FsCheck;
using FsCheck.Fluent;
using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

/// <summary>Small random corpora and questions. The words have no stem, no accent and do not join, so that the naive model can read them letter by letter.</summary>
internal static class RandomCorpus
{
    private static readonly Gen<string> _word = Gen.Elements("mot", "lac", "vin", "sol", "pont", "moto", "lacs2", "riz");
    private static readonly string[][] _paths = [["fr"], ["fr", "idf"], ["fr", "idf", "d93"], ["fr", "occ"], ["ca"], ["ca", "yk"]];

    public static Gen<(IReadOnlyList<Document> Documents, SearchRequest[] Requests)> Case =>
        from documents in Document.ArrayOf(12).SelectMany(all => Gen.Choose(0, 12).Select(count => all.Take(count).ToArray()))
        from requests in Request.ArrayOf(8)
        select ((IReadOnlyList<Document>)[.. documents.Select((document, i) => document with { Id = FormattableString.Invariant($"d{i:D2}") })], requests);

    private static Gen<Document> Document =>
        from passages in UpTo(4, Passage)
        from audiences in UpTo(3, Gen.Elements("women", "young", "all"))
        from setting in UpTo(1, Gen.Elements("urban", "rural"))
        from paths in UpTo(2, Gen.Elements(_paths))
        from years in UpTo(2, Gen.Choose(2018, 2022))
        select new Document
        {
            Id = "",
            Passages = passages,
            Keywords = [.. audiences.Select(value => new KeywordValue("audience", value)), .. setting.Select(value => new KeywordValue("setting", value))],
            Trees = [.. paths.Select(path => new TreeValue("territory", path))],
            Numbers = [.. years.Select(year => new NumberValue("year", year))],
        };

    private static Gen<Passage> Passage =>
        from name in Gen.Elements("title", "summary", "body")
        from language in Gen.Elements("fr", "en", "es")
        from words in UpTo(6, _word)
        select new Passage(name, language, string.Join(' ', words));

    private static Gen<SearchRequest> Request =>
        from clauses in UpTo(7, Clause)
        from audience in UpTo(2, Gen.Elements("women", "young", "none"))
        from place in UpTo(2, Gen.Elements("fr", "idf", "d93", "ca", "xx"))
        from range in Gen.Elements<RangeFilter?>(null, new("year", 2019, 2021), new("year", null, 2019), new("year", 2021, null))
        select new SearchRequest
        {
            Query = new TextQuery(clauses),
            Filters = [.. Filter("audience", audience), .. Filter("territory", place), .. range is null ? [] : new Filter[] { range }],
            Facets = ["audience", "setting", "territory", "year"],
            Limit = 100,
        };

    private static Gen<QueryClause> Clause =>
        from kind in Gen.Frequency((6, Gen.Constant(ClauseKind.Word)), (1, Gen.Constant(ClauseKind.Phrase)), (1, Gen.Constant(ClauseKind.Prefix)))
        from words in _word.ArrayOf(2)
        from name in Gen.Frequency<string?>((6, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("title", "body")))
        from excluded in Gen.Frequency((8, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new QueryClause(kind, kind == ClauseKind.Phrase ? string.Join(' ', words) : kind == ClauseKind.Prefix ? words[0][..2] : words[0], name, excluded);

    private static Filter[] Filter(string field, string[] values) => values.Length == 0 ? [] : [new AnyOfFilter(field, values)];

    private static Gen<T[]> UpTo<T>(int most, Gen<T> one) => Gen.Choose(0, most).SelectMany(count => one.ArrayOf(count));
}
