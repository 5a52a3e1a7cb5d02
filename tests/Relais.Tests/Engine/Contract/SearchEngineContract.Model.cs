using FsCheck;
using FsCheck.Fluent;
using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    [Fact]
    public void Hits_totals_and_counts_are_those_of_a_naive_model() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(Arb.From(RandomCorpus.Case), sample => AssertLikeModel(sample.Documents, sample.Requests)));

    private void AssertLikeModel(IReadOnlyList<Document> documents, SearchRequest[] requests)
    {
        var engine = CreateEngine();
        engine.Build(Folder, Schema, documents);
        using var index = engine.Open(Folder);
        foreach (var request in requests) AssertLikeModel(index, documents, request);
    }

    private static void AssertLikeModel(ISearchIndex index, IReadOnlyList<Document> documents, SearchRequest request)
    {
        var response = index.Search(request);

        var expected = NaiveModel.Answer(documents, request);
        Assert.Equal(string.Join(' ', expected.Ids), string.Join(' ', Ids(response).Order(StringComparer.Ordinal)));
        Assert.Equal((expected.Ids.Count, expected.Relaxed), (response.Total, response.Relaxed));
        foreach (var facet in response.Facets)
            Assert.Equal(expected.Counts[facet.Field], string.Join(' ', facet.Counts.Select(count => FormattableString.Invariant($"{count.Value}={count.Count}"))));
        Assert.Equal(response.Hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id, StringComparer.Ordinal), response.Hits);
    }
}
