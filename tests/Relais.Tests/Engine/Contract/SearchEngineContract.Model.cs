using FsCheck;
using FsCheck.Fluent;
using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    [Fact]
    public void Hits_totals_counts_and_scores_are_those_of_a_naive_model() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(LongTests.Of(60, 4_000)), Prop.ForAll(Arb.From(RandomCorpus.Case), sample => AssertLikeModel(sample.Documents, sample.Requests)));

    [Fact]
    public void After_any_updates_hits_totals_and_counts_are_those_of_a_naive_model() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(LongTests.Of(20, 1_000)), Prop.ForAll(Arb.From(RandomCorpus.History), sample => AssertLikeModel(sample.Documents, sample.Changes, sample.Requests)));

    /// <summary>What the engine does in the background is done.</summary>
    protected virtual void Settle(ISearchEngine engine) { }

    private void AssertLikeModel(IReadOnlyList<Document> documents, SearchRequest[] requests)
    {
        var engine = CreateEngine();
        engine.Build(Folder, Schema, documents);
        using var index = engine.Open(Folder);
        var scores = new NaiveScores(documents, Schema);
        foreach (var request in requests)
        {
            AssertLikeModel(index, documents, request);
            if (request.Sort.Key != SortKey.Score) continue;
            foreach (var hit in index.Search(request).Hits) Assert.Equal(scores.Of(documents.Single(document => document.Id == hit.Id), request), hit.Score, tolerance: 1e-4);
        }
    }

    private void AssertLikeModel(IReadOnlyList<Document> documents, Change[] changes, SearchRequest[] requests)
    {
        var engine = CreateEngine();
        engine.Build(Folder, Schema, documents);
        var model = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        for (var i = 0; i < changes.Length; i++)
        {
            engine.Update(Folder, changes[i].Upserts, changes[i].Removals);
            foreach (var removal in changes[i].Removals) model.Remove(removal);
            foreach (var upsert in changes[i].Upserts) model[upsert.Id] = upsert;
            using var index = engine.Open(Folder);
            AssertLikeModel(index, [.. model.Values], requests[i % requests.Length]);
        }
        Settle(engine);
        using var settled = engine.Open(Folder);
        foreach (var request in requests) AssertLikeModel(settled, [.. model.Values], request);
        Assert.Equal((model.Count, string.Join(' ', model.Keys.Order(StringComparer.Ordinal))), (settled.Count, string.Join(' ', settled.Ids())));
        foreach (var document in model.Values) Assert.Equal(Whole(document), Whole(settled.Read(document.Id)!));
    }

    private static void AssertLikeModel(ISearchIndex index, IReadOnlyList<Document> documents, SearchRequest request)
    {
        var response = index.Search(request);

        var expected = NaiveModel.Search(documents, request);
        Assert.Equal(expected.Ids, string.Join(' ', request.Sort.Key == SortKey.Score ? Ids(response).Order(StringComparer.Ordinal) : Ids(response)));
        Assert.Equal((expected.Documents.Count, expected.Relaxed), (response.Total, response.Relaxed));
        foreach (var facet in response.Facets)
            Assert.Equal(expected.Counts[facet.Field], string.Join(' ', facet.Counts.Select(count => FormattableString.Invariant($"{count.Value}={count.Count}"))));
        foreach (var histogram in response.Histograms)
            Assert.Equal(expected.Bins[histogram.Field], string.Join(' ', histogram.Bins.Select(bin => FormattableString.Invariant($"{bin.From}-{bin.To}={bin.Count}"))));
        var byScore = request.Sort.Descending ? response.Hits.OrderByDescending(hit => hit.Score) : response.Hits.OrderBy(hit => hit.Score);
        if (request.Sort.Key == SortKey.Score) Assert.Equal(byScore.ThenBy(hit => hit.Id, StringComparer.Ordinal), response.Hits);
        AssertPagesAgree(index, request, response);
    }

    /// <summary>Every page is a slice of the whole, whether all matches are counted or not.</summary>
    private static void AssertPagesAgree(ISearchIndex index, SearchRequest request, SearchResponse whole)
    {
        foreach (var (offset, limit) in new[] { (0, 1), (1, 3), (2, 100), (whole.Total, 5) })
        {
            var page = request with { Offset = offset, Limit = limit };
            var uncounted = page with { CountsAll = false, Facets = [], Histograms = [] };
            var expected = string.Join(' ', Ids(whole).Skip(offset).Take(limit));
            Assert.Equal((expected, whole.Total), (Ranked(index, page), index.Search(page).Total));
            Assert.Equal(expected, Ranked(index, uncounted));
            Assert.InRange(index.Search(uncounted).Total, 0, whole.Total);
        }
    }

    /// <summary>A value or a path given twice is kept once; fields come in the order of the schema.</summary>
    private static string Whole(Document document) => string.Join('\n',
        [document.Id, .. document.Passages.Select(passage => passage.ToString()),
            .. document.Keywords.OrderBy(keyword => Schema.Fields.ToList().FindIndex(field => field.Name == keyword.Field)).Select(keyword => keyword.ToString()).Distinct(),
            .. document.Trees.Select(tree => string.Join('/', tree.Path)).Distinct(), .. document.Numbers.Select(number => number.ToString()), Convert.ToHexString(document.Stored.Span)]);
}
