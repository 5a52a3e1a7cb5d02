using Relais.Engine;
using Relais.Engine.Embedded;

namespace Relais.Tests.Engine.Storage;

/// <summary>What stands in the folder before, during and after builds.</summary>
public sealed class SwapTests : IDisposable
{
    private static readonly IndexSchema _schema = new([new IndexField("body", FieldKind.Text), new IndexField("theme", FieldKind.Keyword)], ["fr", "en"]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_documents_give_the_same_bytes_in_whatever_order_they_come()
    {
        using var other = new TemporaryFolder();
        var documents = Enumerable.Range(0, 30).Select(i => Doc(FormattableString.Invariant($"d{i}"), "Un jardin partagé numéro " + (i % 7 == 0 ? "sept" : "autre"))).ToList();

        Build(_folder.Path, [.. documents]);
        Build(other.Path, [.. documents.AsEnumerable().Reverse()]);

        Assert.Equal(Names(_folder.Path), Names(other.Path), StringComparer.Ordinal);
        foreach (var name in Names(_folder.Path)) Assert.Equal(File.ReadAllBytes(Path.Combine(_folder.Path, name)), File.ReadAllBytes(Path.Combine(other.Path, name)));
    }

    [Fact]
    public void An_old_generation_goes_once_the_next_is_current()
    {
        Build(_folder.Path, Doc("a", "un"));
        Build(_folder.Path, Doc("a", "deux"));

        Assert.Equal("manifest segment-0000000002.rlx", string.Join(' ', Names(_folder.Path)));
    }

    [Fact]
    public void Leftovers_of_a_killed_build_do_no_harm_and_are_swept()
    {
        Build(_folder.Path, Doc("a", "un"));
        File.WriteAllText(Path.Combine(_folder.Path, "segment-0000000002.rlx.tmp"), "half");
        File.WriteAllText(Path.Combine(_folder.Path, "manifest.tmp"), "half");
        File.WriteAllText(Path.Combine(_folder.Path, "segment-0000000002.rlx"), "complete, but never made current");
        File.WriteAllText(Path.Combine(_folder.Path, "build.lock"), "");
        using (var index = new EmbeddedEngine().Open(_folder.Path)) Assert.Equal(1, index.Count);

        Build(_folder.Path, Doc("a", "un"), Doc("b", "deux"));

        using var next = new EmbeddedEngine().Open(_folder.Path);
        Assert.Equal(2, next.Count);
        Assert.Equal("manifest segment-0000000003.rlx", string.Join(' ', Names(_folder.Path)));
    }

    [Fact]
    public void Two_builds_of_one_folder_at_once_are_refused()
    {
        Build(_folder.Path, Doc("a", "un"));
        using var held = new FileStream(Path.Combine(_folder.Path, "build.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Assert.Throws<IOException>(() => Build(_folder.Path, Doc("b", "deux")));
    }

    [Fact]
    public async Task Readers_that_open_while_builds_follow_one_another_always_get_a_whole_index()
    {
        Build(_folder.Path, Doc("a", "jardin"));
        var builds = Task.Run(() =>
        {
            for (var i = 0; i < 40; i++) Build(_folder.Path, [.. Enumerable.Range(0, (i % 5) + 1).Select(n => Doc(FormattableString.Invariant($"d{n}"), "jardin"))]);
        });

        while (!builds.IsCompleted)
        {
            using var index = new EmbeddedEngine().Open(_folder.Path);
            Assert.Equal(index.Count, index.Search(new SearchRequest { Query = new TextQuery([new QueryClause(ClauseKind.Word, "jardins")]) }).Total);
        }
        await builds;
    }

    private static Document Doc(string id, string text) => new() { Id = id, Passages = [new Passage("body", "fr", text)], Keywords = [new KeywordValue("theme", text)] };

    private static void Build(string folder, params Document[] documents) => new EmbeddedEngine().Build(folder, _schema, documents);

    private static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Where(name => !name.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
