using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    private static readonly string[] _common = ["mot", "lac", "vin"];
    private static readonly string[] _rare = ["sol", "pont", "moto", "riz", "bus", "gel"];

    /// <summary>Enough documents for engines to skip some, of lengths and frequencies that differ.</summary>
    [Fact]
    public void The_best_of_many_documents_are_the_same_when_others_may_be_skipped()
    {
        var random = new Random(7);
        var documents = Enumerable.Range(0, 9_000).Select(i => Invented(random, FormattableString.Invariant($"d{i:D5}"))).ToList();
        var engine = CreateEngine();
        engine.Build(Folder, Schema, documents);
        using (var index = engine.Open(Folder)) AssertSkippingChangesNothing(index, documents, random);

        for (var update = 0; update < 6; update++)
        {
            var changed = Enumerable.Range(0, 40).Select(_ => random.Next(documents.Count)).Distinct().Select(i => (Number: i, Document: Invented(random, documents[i].Id))).ToList();
            engine.Update(Folder, changed.Select(change => change.Document), []);
            foreach (var (number, document) in changed) documents[number] = document;
        }
        using (var index = engine.Open(Folder)) AssertSkippingChangesNothing(index, documents, random);
        Settle(engine);
        using (var index = engine.Open(Folder)) AssertSkippingChangesNothing(index, documents, random);
    }

    /// <summary>Rows of words that stand many times in many documents, and rows that stand nowhere though their words do.</summary>
    [Fact]
    public void Phrases_of_common_words_are_found_where_they_stand_and_nowhere_else()
    {
        var random = new Random(11);
        var documents = Enumerable.Range(0, 9_000).Select(i => Invented(random, FormattableString.Invariant($"d{i:D5}"))).ToList();
        var engine = CreateEngine();
        engine.Build(Folder, Schema, documents);
        using var index = engine.Open(Folder);
        for (var i = 0; i < LongTests.Of(25, 500); i++)
        {
            var request = new SearchRequest { Query = new TextQuery([new QueryClause(ClauseKind.Phrase, string.Join(' ', Words(random, random.Next(2, 6))))]), Limit = 20 };
            var counted = index.Search(request);
            Assert.Equal(NaiveModel.Search(documents, request).Documents.Count, counted.Total);
            Assert.Equal(counted.Hits.Select(hit => (hit.Id, hit.Score)), index.Search(request with { CountsAll = false }).Hits.Select(hit => (hit.Id, hit.Score)));
        }
    }

    private static void AssertSkippingChangesNothing(ISearchIndex index, List<Document> documents, Random random)
    {
        for (var i = 0; i < LongTests.Of(25, 500); i++)
        {
            var request = InventedRequest(random);
            var counted = index.Search(request);
            var skipped = index.Search(request with { CountsAll = false });
            Assert.Equal(counted.Hits.Select(hit => (hit.Id, hit.Score)), skipped.Hits.Select(hit => (hit.Id, hit.Score)));
            Assert.InRange(skipped.Total, counted.Hits.Count, counted.Total);
            if (i % 5 == 0) Assert.Equal(NaiveModel.Search(documents, request).Documents.Count, counted.Total);
        }
    }

    private static SearchRequest InventedRequest(Random random) => new()
    {
        Query = new TextQuery([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => InventedClause(random, random.Next(6) switch { 0 => ClauseKind.Phrase, 1 => ClauseKind.Prefix, _ => ClauseKind.Word }))])
        {
            Matching = (Matching)random.Next(3),
        },
        Filters = random.Next(3) == 0 ? [new AnyOfFilter("audience", ["women"])] : [],
        Sort = random.Next(4) == 0 ? new Sort(SortKey.Number, "year", Descending: true) : Sort.ByRelevance,
        Offset = random.Next(3) * 7,
        Limit = random.Next(1, 30),
    };

    private static QueryClause InventedClause(Random random, ClauseKind kind) =>
        new(kind, kind == ClauseKind.Phrase ? string.Join(' ', Words(random, random.Next(1, 5))) : Word(random), random.Next(6) == 0 ? "body" : null, random.Next(8) == 0);

    private static IEnumerable<string> Words(Random random, int count) => Enumerable.Range(0, count).Select(_ => Word(random));

    private static Document Invented(Random random, string id) => new()
    {
        Id = id,
        Passages = [new("title", "fr", Word(random)), new("body", random.Next(2) == 0 ? "fr" : "en", string.Join(' ', Words(random, random.Next(1, 1 << random.Next(7)))))],
        Keywords = random.Next(2) == 0 ? [new("audience", random.Next(2) == 0 ? "women" : "young")] : [],
        Numbers = random.Next(3) == 0 ? [] : [new("year", random.Next(2000, 2025))],
    };

    /// <summary>Half of all words are the first, one in a hundred is rare.</summary>
    private static string Word(Random random) => random.Next(100) == 0 ? _rare[random.Next(_rare.Length)] : _common[Math.Min(random.Next(3), random.Next(3))];
}
