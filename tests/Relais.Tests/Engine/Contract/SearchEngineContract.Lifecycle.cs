using Relais.Engine;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    private static Document Complete(string id) => new()
    {
        Id = id,
        Passages = [Title("Un « titre » 🌱"), Body("", anchor: "s1"), Body("line\nline", "en", "s2")],
        Keywords = [new("audience", "b"), new("audience", "a")],
        Trees = [new("territory", ["FR", "FR-93"])],
        Numbers = [new("year", long.MinValue), new("year", 2020)],
        Stored = new byte[] { 0, 1, 255 },
    };

    [Fact]
    public void A_document_can_be_read_back_whole()
    {
        var index = Index(Complete("x"), Doc("y"));

        var read = index.Read("x")!;

        Assert.Equal(Complete("x").Passages, read.Passages);
        Assert.Equal(Complete("x").Keywords, read.Keywords);
        Assert.Equal("territory:FR/FR-93", string.Join(' ', read.Trees.Select(tree => tree.Field + ":" + string.Join('/', tree.Path))));
        Assert.Equal(Complete("x").Numbers, read.Numbers);
        Assert.Equal([0, 1, 255], read.Stored.ToArray());
        Assert.Equal([0, 1, 255], index.Stored("x")!.Value.ToArray());
        Assert.Equal([0, 1, 255], index.Search(Typed("titre")).Hits.Single().Stored.ToArray());
        Assert.Null(index.Read("z"));
        Assert.Null(index.Stored("z"));
    }

    [Fact]
    public void Ids_come_in_ordinal_order() => Assert.Equal("B a é", string.Join(' ', Index(Doc("é"), Doc("a"), Doc("B")).Ids()));

    [Fact]
    public void Schema_and_metadata_come_back()
    {
        var engine = CreateEngine();
        engine.Build(Folder, Schema, [], new Dictionary<string, string>(StringComparer.Ordinal) { ["commit"] = "abc", ["a"] = "" });

        var index = Opened(engine);

        Assert.Equal(Schema.Fields, index.Schema.Fields);
        Assert.Equal("fr en", string.Join(' ', index.Schema.Languages));
        Assert.Equal("abc", index.Metadata["commit"]);
        Assert.Equal((0, 0), (index.Count, index.Search(Typed("rien")).Total));
    }

    [Fact]
    public void An_update_replaces_adds_and_removes_and_keeps_the_rest()
    {
        var engine = CreateEngine();
        engine.Build(Folder, Schema, [Complete("a"), Doc("b", Body("ancien")), Doc("c")], new Dictionary<string, string>(StringComparer.Ordinal) { ["v"] = "1" });

        engine.Update(Folder, [Doc("b", Body("nouveau")), Doc("d", Body("nouveau"))], ["c", "absent"]);

        var index = Opened(engine);
        Assert.Equal("a b d", string.Join(' ', index.Ids()));
        Assert.Equal("", Found(index, "ancien"));
        Assert.Equal("b d", Found(index, "nouveau"));
        Assert.Equal(Complete("a").Passages, index.Read("a")!.Passages);
        Assert.Equal("1", index.Metadata["v"]);
    }

    [Fact]
    public void The_lowest_score_comes_first_when_asked_for_wherever_an_update_put_it()
    {
        var engine = CreateEngine();
        engine.Build(Folder, Schema, [Doc("a", Title("jardin")), Doc("b", Title("jardin"))]);
        engine.Update(Folder, [Doc("c", Body("un jardin parmi bien d'autres choses"))], []);

        Assert.Equal("c", Ranked(Opened(engine), Typed("jardin") with { Sort = new Sort(SortKey.Score), Limit = 1 }));
    }

    [Fact]
    public void An_open_snapshot_keeps_its_answers_after_a_rebuild()
    {
        var before = Index(Doc("a", Body("ancien")));
        var after = Index(Doc("b", Body("nouveau")));

        Assert.Equal(("a", ""), (Found(before, "ancien"), Found(before, "nouveau")));
        Assert.Equal(("", "b"), (Found(after, "ancien"), Found(after, "nouveau")));
        Assert.Equal("a", string.Join(' ', before.Ids()));
    }

    [Fact]
    public void A_failed_build_leaves_the_previous_index()
    {
        Index(Doc("a", Body("ancien")));

        Assert.Throws<ArgumentException>(() => CreateEngine().Build(Folder, Schema, [Doc("x"), Doc("x")]));
        Assert.Throws<InvalidOperationException>(() => CreateEngine().Build(Folder, Schema, Failing()));

        Assert.Equal("a", Found(Opened(CreateEngine()), "ancien"));

        static IEnumerable<Document> Failing()
        {
            yield return Doc("x");
            throw new InvalidOperationException("The source of documents broke.");
        }
    }

    [Fact]
    public void Many_threads_may_search_one_snapshot()
    {
        var index = Index([.. Enumerable.Range(0, 50).Select(i => Doc(FormattableString.Invariant($"d{i:D2}"), Body(i % 2 == 0 ? "jardin" : "cuisine")))]);

        Parallel.For(0, 200, _ => Assert.Equal(25, index.Search(Typed("jardin") with { Facets = ["audience"] }).Total));
    }

    [Fact]
    public void A_disposed_snapshot_refuses_to_answer()
    {
        var index = Index(Doc("a"));
        index.Dispose();

        Assert.Throws<ObjectDisposedException>(() => index.Search(new SearchRequest()));
    }
}
