using Relais.Engine;
using Relais.Engine.Embedded;

namespace Relais.Tests.Publishing;

/// <summary>The embedded engine, with what it was asked to write.</summary>
internal sealed class RecordingEngine : ISearchEngine
{
    private readonly EmbeddedEngine _engine = new();

    public string Name => _engine.Name;

    /// <summary>"build", or "update" with the ids put in and, after a minus, those taken out; the latest last.</summary>
    public List<string> Asked { get; } = [];

    public void Build(string directory, IndexSchema schema, IEnumerable<Document> documents, IReadOnlyDictionary<string, string>? metadata = null)
    {
        Asked.Add("build");
        _engine.Build(directory, schema, documents, metadata);
    }

    public void Update(string directory, IEnumerable<Document> upserts, IEnumerable<string> removals, IReadOnlyDictionary<string, string>? metadata = null)
    {
        Asked.Add(string.Join(' ', ["update", .. upserts.Select(document => document.Id), .. removals.Select(id => "-" + id)]));
        _engine.Update(directory, upserts, removals, metadata);
    }

    public ISearchIndex Open(string directory) => _engine.Open(directory);
}
