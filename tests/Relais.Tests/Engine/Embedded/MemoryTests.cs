using Relais.Engine;
using Relais.Engine.Embedded;

namespace Relais.Tests.Engine.Embedded;

/// <summary>Runs when nothing else does: it measures the memory of the whole process.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests : IDisposable
{
    private const long Bound = 512 << 10;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_number_of_queries_leaves_no_more_memory_in_use_than_a_few()
    {
        var engine = new EmbeddedEngine();
        engine.Build(_folder.Path, new IndexSchema([new IndexField("body", FieldKind.Text), new IndexField("theme", FieldKind.Keyword)], ["fr", "en"]), Enumerable.Range(0, 200).Select(i => new Document
        {
            Id = FormattableString.Invariant($"d{i}"),
            Passages = [new Passage("body", "fr", "un jardin partagé numéro" + i)],
            Keywords = [new KeywordValue("theme", "t" + i % 5)],
        }));
        using var index = engine.Open(_folder.Path);
        Ask(index, 2_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        Ask(index, LongTests.Of(30_000, 1_000_000));

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Bound);
    }

    /// <summary>Every query another one: words known and unknown, of one clause to three, with counts and without.</summary>
    private static void Ask(ISearchIndex index, int queries)
    {
        for (var i = 0; i < queries; i++)
        {
            QueryClause[] clauses = [new(ClauseKind.Word, "jardins"), new(i % 2 == 0 ? ClauseKind.Word : ClauseKind.Prefix, "num" + i), new(ClauseKind.Phrase, "partagé numéro" + i % 300)];
            index.Search(new SearchRequest { Query = new TextQuery(clauses[..(1 + i % 3)]), Facets = i % 4 == 0 ? ["theme"] : [], CountsAll = i % 3 == 0 });
        }
    }
}
