using System.Text.Json;
using Relais.Engine;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Evaluation;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;

namespace Relais.Indexer.Publishing;

/// <summary>
/// Content to index, in one atomic step, which costs what has changed. A record with a fault keeps the last good version that the previous index has of it; a schema with a fault publishes
/// nothing at all.
/// </summary>
/// <param name="engine">Writes the index.</param>
/// <param name="clock">Says when.</param>
/// <param name="drafts">Whether what readers do not see yet is in the index too: for whoever writes, never for readers.</param>
public sealed class IndexPublisher(ISearchEngine engine, TimeProvider clock, bool drafts = false)
{
    internal const string ReportKey = "report";
    internal const string FingerprintKey = "fingerprint";
    internal const string WithdrawnKey = "withdrawn";
    private const string LayoutKey = "stored";
    private const int MadeAtOnce = 256;

    /// <summary>Checks a whole centre without touching any index. All findings, sorted; the catalogue and the schema are null when the schema cannot be used.</summary>
    public static (ContentCatalogue? Catalogue, ContentSchema? Schema, IReadOnlyList<Diagnostic> Diagnostics) Check(string root)
    {
        var (catalogue, schema, _, diagnostics) = CheckAll(root);
        if (catalogue is null || schema is null) return (catalogue, schema, diagnostics);
        // Judgements change nothing that readers see: a fault in them is for whoever checks, not for whoever publishes.
        var all = new DiagnosticBag();
        all.AddRange(diagnostics);
        JudgementsReader.Read(root, schema, catalogue.Slugs(schema.Searchable), all);
        return (catalogue, schema, all.Sorted());
    }

    private static (ContentCatalogue? Catalogue, ContentSchema? Schema, SiteInfo? Site, IReadOnlyList<Diagnostic> Diagnostics) CheckAll(string root)
    {
        var diagnostics = new DiagnosticBag();
        var schema = SchemaLoader.Load(root, diagnostics);
        if (schema is null) return (null, null, null, diagnostics.Sorted());
        var site = SiteInfo.Load(root, schema, diagnostics);
        var catalogue = new CatalogueReader(schema, root).Read();
        diagnostics.AddRange(catalogue.Diagnostics);
        return (catalogue, schema, site, diagnostics.Sorted());
    }

    /// <summary>Reads the centre in <paramref name="root"/> and brings the index in <paramref name="directory"/> to it.</summary>
    /// <returns>The report; with nothing built when the schema or the site file cannot be used (<see cref="PublishReport.Records"/> is then 0).</returns>
    /// <exception cref="IOException">Another process is publishing to the same folder, or the disk refuses.</exception>
    public PublishReport Publish(string root, string directory) => Publish(new ContentPlace(root), directory);

    /// <summary>The same for a folder or a commit.</summary>
    public PublishReport Publish(ContentPlace place, string directory)
    {
        var fingerprint = place.Fingerprint();
        var (catalogue, schema, site, diagnostics) = CheckAll(place.Root);
        var findings = diagnostics.Select(Finding.Of).ToList();
        if (catalogue is null || schema is null || site is null) return new PublishReport(fingerprint, clock.GetUtcNow(), 0, [], [], findings, place.Commit);

        var visible = catalogue.Records.Values.Where(record => drafts ? !schema.IsWithdrawn(record.Card.Status) : schema.IsVisible(record.Card)).ToDictionary(record => record.Card.Key, StringComparer.Ordinal);
        using var alone = PublishingLock.Of(directory);
        using var previous = Previous(directory);
        var withdrawn = WithdrawnRecords.Of(catalogue, previous);
        var broken = catalogue.Broken.Where(key => !withdrawn.ContainsKey(key)).ToList();
        var kept = LastGood(previous, broken, catalogue);
        var builder = new DocumentBuilder(schema, key => visible.TryGetValue(key, out var record) ? record.Card : kept.TryGetValue(key, out var old) ? StoredRecord.Card(old.Stored) : null);
        List<string> keys = [.. visible.Keys.Concat(kept.Keys).Order(StringComparer.Ordinal)];
        // Some at a time as the engine asks for them, on all cores: the documents of all records are never held at once.
        var documents = keys.Chunk(MadeAtOnce).SelectMany(some => some.AsParallel().AsOrdered().Select(key => visible.TryGetValue(key, out var record) ? builder.Build(record) : kept[key]).ToList());
        var report = new PublishReport(
            fingerprint, clock.GetUtcNow(), keys.Count, [.. kept.Keys.Order(StringComparer.Ordinal)],
            [.. broken.Where(key => !KeysOf(key, catalogue).Any(kept.ContainsKey)).Order(StringComparer.Ordinal)], findings, place.Commit);
        new IndexRenewal(engine, directory, previous).Write(IndexFields.Of(schema), documents, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FingerprintKey] = fingerprint,
            [LayoutKey] = StoredRecord.Layout,
            [ReportKey] = JsonSerializer.Serialize(report),
            [WithdrawnKey] = JsonSerializer.Serialize(withdrawn.Values),
        });
        return report;
    }

    private ISearchIndex? Previous(string directory)
    {
        try
        {
            return engine.Open(directory);
        }
        catch (IndexDamagedException)
        {
            return null;
        }
    }

    /// <summary>What the previous index has of the broken records; without one that can be read, the report lists them as missing.</summary>
    private static Dictionary<string, Document> LastGood(ISearchIndex? previous, IReadOnlyList<string> broken, ContentCatalogue catalogue)
    {
        var kept = new Dictionary<string, Document>(StringComparer.Ordinal);
        if (!string.Equals(previous?.Metadata.GetValueOrDefault(LayoutKey), StoredRecord.Layout, StringComparison.Ordinal)) return kept;
        try
        {
            foreach (var key in broken)
                if (KeysOf(key, catalogue).Select(previous!.Read).FirstOrDefault(document => document is not null) is { } document) kept[document.Id] = document;
        }
        catch (IndexDamagedException)
        {
            kept.Clear();
        }

        return kept;
    }

    /// <summary>A record that was moved and broken in one go stays at the address that it had.</summary>
    private static IEnumerable<string> KeysOf(string key, ContentCatalogue catalogue) =>
        catalogue.FormerKeys.GetValueOrDefault(key, []).Where(former => !catalogue.Records.ContainsKey(former)).Prepend(key);
}
