using System.Diagnostics;
using Relais.Engine;

namespace Relais.Bench.FromFiles;

/// <summary>An engine that tells when it was first asked to write, so that what comes before (reading, validating, rendering) and what it does itself are told apart.</summary>
/// <param name="engine">The engine behind; null to take the documents and drop them, which leaves only what comes before.</param>
internal sealed class WatchedEngine(ISearchEngine? engine) : ISearchEngine
{
    /// <inheritdoc/>
    public string Name => engine?.Name ?? "none";

    /// <summary>When writing began, as a <see cref="Stopwatch"/> timestamp; 0 if it never did.</summary>
    public long Started { get; private set; }

    /// <inheritdoc/>
    public void Build(string directory, IndexSchema schema, IEnumerable<Document> documents, IReadOnlyDictionary<string, string>? metadata = null)
    {
        Started = Stopwatch.GetTimestamp();
        if (engine is not null) engine.Build(directory, schema, documents, metadata);
        else foreach (var _ in documents) continue;
    }

    /// <inheritdoc/>
    public void Update(string directory, IEnumerable<Document> upserts, IEnumerable<string> removals, IReadOnlyDictionary<string, string>? metadata = null)
    {
        Started = Stopwatch.GetTimestamp();
        engine?.Update(directory, upserts, removals, metadata);
    }

    /// <inheritdoc/>
    public ISearchIndex Open(string directory) => engine?.Open(directory) ?? throw new IndexDamagedException("No engine, no index.");
}
