using System.Globalization;
using Relais.Engine;
using Relais.Engine.Embedded;

namespace Relais.Tests.Engine.Embedded;

/// <summary>Many readers, one writer at a time, merges in the background.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private static readonly IndexSchema _schema = new([new IndexField("body", FieldKind.Text), new IndexField("version", FieldKind.Number), new IndexField("kind", FieldKind.Keyword)], ["fr"]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Ten documents are rewritten by each commit, and one is added: an answer that mixes two commits counts two versions.</summary>
    [Fact]
    public async Task Every_answer_is_that_of_one_commit_while_updates_and_merges_go_on()
    {
        const int Rewritten = 10;
        var engine = new EmbeddedEngine();
        engine.Build(_folder.Path, _schema, Rewrite(0), Metadata(0));
        var writing = Task.Run(() =>
        {
            for (var commit = 1; commit <= LongTests.Of(60, 1_000); commit++)
                engine.Update(_folder.Path, [.. Rewrite(commit), new Document { Id = FormattableString.Invariant($"x{commit}"), Passages = [new Passage("body", "fr", "ajout")] }], [], Metadata(commit));
        });
        var readers = Enumerable.Range(0, 3).Select(reader => Task.Run(() =>
        {
            var answers = 0;
            do
            {
                // The last one has an engine of its own, as another process has.
                using var index = (reader == 2 ? new EmbeddedEngine() : engine).Open(_folder.Path);
                for (var again = 0; again < 3; again++, answers++) AssertIsOneCommit(index);
            }
            while (!writing.IsCompleted);
            return answers;
        })).ToArray();
        using var first = engine.Open(_folder.Path);

        await writing;
        foreach (var reader in readers) Assert.True(await reader > 0);
        await engine.MergesAsync();
        AssertIsOneCommit(first);

        static IEnumerable<Document> Rewrite(int version) => Enumerable.Range(0, Rewritten).Select(i => new Document
        {
            Id = FormattableString.Invariant($"d{i}"),
            Passages = [new Passage("body", "fr", "un jardin")],
            Numbers = [new NumberValue("version", version)],
            Keywords = [new KeywordValue("kind", "rewritten")],
        });

        static void AssertIsOneCommit(ISearchIndex index)
        {
            var version = index.Metadata["version"];
            var response = index.Search(new SearchRequest { Query = new TextQuery([new QueryClause(ClauseKind.Word, "jardins")]), Facets = ["version", "kind"], Sort = new Sort(Relais.Engine.SortKey.Keyword, "kind"), Limit = 100 });
            Assert.Equal(Rewritten, response.Total);
            Assert.Equal($"{version}=10", string.Join(' ', response.Facets[0].Counts.Select(count => FormattableString.Invariant($"{count.Value}={count.Count}"))));
            Assert.Equal(Enumerable.Range(0, Rewritten).Select(i => FormattableString.Invariant($"d{i}")), response.Hits.Select(hit => hit.Id));
            Assert.Equal(Rewritten + int.Parse(version, CultureInfo.InvariantCulture), index.Count);
        }
    }

    [Fact]
    public async Task Writers_at_once_wait_or_are_refused_and_lose_nothing()
    {
        new EmbeddedEngine().Build(_folder.Path, _schema, []);
        var updates = LongTests.Of(25, 300);
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            var engine = new EmbeddedEngine();
            for (var i = 0; i < updates;)
            {
                try
                {
                    engine.Update(_folder.Path, [new Document { Id = FormattableString.Invariant($"w{writer}-{i:D3}"), Passages = [new Passage("body", "fr", "un jardin")] }], []);
                    i++;
                }
                catch (IOException)
                {
                    // Refused: another one was at it for too long.
                }
            }
            await engine.MergesAsync();
        })).ToArray();
        await Task.WhenAll(writers);

        using var index = new EmbeddedEngine().Open(_folder.Path);
        Assert.Equal(Enumerable.Range(0, 4).SelectMany(writer => Enumerable.Range(0, updates).Select(i => FormattableString.Invariant($"w{writer}-{i:D3}"))).Order(StringComparer.Ordinal), index.Ids());
        Assert.Equal(4 * updates, index.Search(new SearchRequest { Query = new TextQuery([new QueryClause(ClauseKind.Word, "jardin")]) }).Total);
    }

    [Fact]
    public void A_snapshot_answers_on_when_its_files_are_gone()
    {
        var engine = new EmbeddedEngine();
        engine.Build(_folder.Path, _schema, [Doc("a", "un jardin"), Doc("b", "une cuisine")]);
        engine.Update(_folder.Path, [Doc("b", "un jardin")], []);
        using var index = engine.Open(_folder.Path);
        foreach (var file in Directory.GetFiles(_folder.Path)) File.Delete(file);
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.Equal("a b", string.Join(' ', index.Search(new SearchRequest { Query = new TextQuery([new QueryClause(ClauseKind.Word, "jardin")]) }).Hits.Select(hit => hit.Id)));
        Assert.Equal("un jardin", index.Read("b")!.Passages.Single().Text);
    }

    private static Dictionary<string, string> Metadata(int version) => new(StringComparer.Ordinal) { ["version"] = version.ToString(CultureInfo.InvariantCulture) };

    private static Document Doc(string id, string text) => new() { Id = id, Passages = [new Passage("body", "fr", text)] };
}
