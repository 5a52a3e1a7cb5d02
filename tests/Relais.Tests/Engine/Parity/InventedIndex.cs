using Relais.Engine;
using Relais.Engine.Embedded;

namespace Relais.Tests.Engine.Parity;

/// <summary>The invented corpus, indexed once for all tests of a class: at one go, and a batch after another.</summary>
public sealed class InventedIndex : IDisposable
{
    private readonly TemporaryFolder _whole = new();
    private readonly TemporaryFolder _grown = new();

    public InventedIndex()
    {
        var engine = new EmbeddedEngine();
        var documents = InventedCorpus.Documents();
        engine.Build(_whole.Path, InventedCorpus.Schema, documents);
        Whole = engine.Open(_whole.Path);

        // Every third document, then those after them: the batches interleave, so that ids and order of arrival part.
        engine.Build(_grown.Path, InventedCorpus.Schema, Third(documents, 0));
        engine.Update(_grown.Path, Third(documents, 1), []);
        engine.Update(_grown.Path, Third(documents, 2), []);
        Grown = engine.Open(_grown.Path);
    }

    /// <summary>Built of all documents.</summary>
    public ISearchIndex Whole { get; }

    /// <summary>Built of a third of the documents, the others added in two updates.</summary>
    public ISearchIndex Grown { get; }

    public void Dispose()
    {
        Whole.Dispose();
        Grown.Dispose();
        _whole.Dispose();
        _grown.Dispose();
    }

    private static IEnumerable<Document> Third(IReadOnlyList<Document> documents, int which) => documents.Where((_, number) => number % 3 == which);
}
