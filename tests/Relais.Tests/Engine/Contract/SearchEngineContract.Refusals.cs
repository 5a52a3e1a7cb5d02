using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    public static TheoryData<string> WrongRequests() => [.. _wrongRequests.Keys];

    public static TheoryData<string> WrongDocuments() => [.. _wrongDocuments.Keys];

    private static readonly Dictionary<string, SearchRequest> _wrongRequests = new(StringComparer.Ordinal)
    {
        ["'nowhere'"] = new() { Facets = ["nowhere"] },
        ["'title'"] = new() { Facets = ["title"] },
        ["'body'"] = new() { Filters = [Any("body", "x")] },
        ["'year'"] = new() { Filters = [Any("year", "2020")] },
        ["'audience'"] = new() { Filters = [new RangeFilter("audience", 1, 2)] },
        ["two filters"] = new() { Filters = [Any("audience", "a"), Any("audience", "b")] },
        ["'territory'"] = new() { Sort = new Sort(SortKey.Keyword, "territory") },
        ["sort"] = new() { Sort = new Sort(SortKey.Number) },
        ["'setting'"] = new() { Query = new TextQuery([new QueryClause(ClauseKind.Word, "x", "setting")]) },
        ["highlight"] = new() { Highlight = new HighlightRequest(["year"], "fr") },
        ["offset"] = new() { Offset = -1 },
        ["limit"] = new() { Limit = -1 },
        ["histogram"] = new() { Histograms = [new("audience", 5)] },
        ["width of 0"] = new() { Histograms = [new("year", 0)] },
        ["3 edits"] = new() { Query = new TextQuery([new QueryClause(ClauseKind.Word, "x") { Edits = 3 }]) },
        ["-1 edits"] = new() { Query = new TextQuery([new QueryClause(ClauseKind.Word, "x") { Edits = -1 }]) },
        ["Phrase"] = new() { Query = new TextQuery([new QueryClause(ClauseKind.Phrase, "x") { Edits = 1 }]) },
    };

    private static readonly Dictionary<string, Document> _wrongDocuments = new(StringComparer.Ordinal)
    {
        ["empty id"] = Doc(""),
        ["'nowhere'"] = Doc("a", new Passage("nowhere", "fr", "x")),
        ["'audience'"] = Doc("a", new Passage("audience", "fr", "x")),
        ["'year'"] = Doc("a") with { Keywords = [new("year", "2020")] },
        ["'title'"] = Doc("a") with { Numbers = [new("title", 1)] },
        ["'body'"] = Doc("a") with { Trees = [new("body", ["x"])] },
        ["empty path"] = Doc("a") with { Trees = [new("territory", [])] },
    };

    [Theory]
    [MemberData(nameof(WrongRequests))]
    public void A_request_that_the_schema_cannot_answer_is_refused_by_name(string named)
    {
        var index = Index(Doc("a"));

        var refusal = Assert.Throws<ArgumentException>(() => index.Search(_wrongRequests[named]));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggestions_comparisons_and_advice_that_the_schema_cannot_give_are_refused_by_name()
    {
        var index = Index(Doc("a"));

        Refused("'nowhere'", () => index.Suggest(new SuggestRequest("x", ["title", "nowhere"], "fr")));
        Refused("'audience'", () => index.Suggest(new SuggestRequest("x", ["audience"], "fr")));
        Refused("limit", () => index.Suggest(new SuggestRequest("x", ["title"], "fr", -1)));
        Refused("'nowhere'", () => index.MoreLikeThis(new SimilarRequest("a", ["nowhere"])));
        Refused("'year'", () => index.MoreLikeThis(new SimilarRequest("a", ["year"])));
        Refused("terms", () => index.MoreLikeThis(new SimilarRequest("a", ["body"], MaxTerms: 0)));
        Refused("limit", () => index.MoreLikeThis(new SimilarRequest("a", ["body"], Limit: -1)));
        Refused("'title'", () => index.MoreLikeThis(new SimilarRequest("a", ["body"]) { Filters = [Any("title", "x")] }));
        Refused("'setting'", () => index.DidYouMean(new TextQuery([new QueryClause(ClauseKind.Word, "x", "setting")])));
    }

    [Fact]
    public void A_field_whose_passages_are_not_kept_cannot_be_suggested_from_or_compared()
    {
        var engine = CreateEngine();
        engine.Build(Folder, new IndexSchema([new IndexField("body", FieldKind.Text) { IsStored = false }], ["fr"]), [Doc("a", Body("mot"))]);
        var index = Opened(engine);

        Refused("not stored", () => index.Suggest(new SuggestRequest("x", ["body"], "fr")));
        Refused("not stored", () => index.MoreLikeThis(new SimilarRequest("a", ["body"])));
    }

    private static void Refused(string named, Func<object?> asked) => Assert.Contains(named, Assert.Throws<ArgumentException>(asked).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(WrongDocuments))]
    public void A_document_that_the_schema_cannot_hold_is_refused_by_name(string named)
    {
        var refusal = Assert.Throws<ArgumentException>(() => Index(_wrongDocuments[named]));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicate_id_is_refused_by_name() =>
        Assert.Contains("'double'", Assert.Throws<ArgumentException>(() => Index(Doc("double"), Doc("b"), Doc("double"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Opening_or_updating_a_folder_without_index_is_refused()
    {
        Assert.Throws<IndexDamagedException>(() => CreateEngine().Open(Folder));
        Assert.Throws<IndexDamagedException>(() => CreateEngine().Open(Path.Combine(Folder, "absent")));
        Assert.Throws<IndexDamagedException>(() => CreateEngine().Update(Folder, [], []));
    }
}
