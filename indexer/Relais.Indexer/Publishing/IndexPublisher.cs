using System.Text.Json;
using Relais.Engine;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;

namespace Relais.Indexer.Publishing;

/// <summary>
/// Content to index, in one atomic step. A record with a fault keeps the last good version that the previous index has of it; a schema with a fault publishes
/// nothing at all.
/// </summary>
public sealed class IndexPublisher(ISearchEngine engine, TimeProvider clock)
{
    internal const string ReportKey = "report";
    internal const string FingerprintKey = "fingerprint";

    /// <summary>Checks a whole centre without touching any index. All findings, sorted; the catalogue is null when the schema cannot be used.</summary>
    public static (ContentCatalogue? Catalogue, ContentSchema? Schema, IReadOnlyList<Diagnostic> Diagnostics) Check(string root)
    {
        var diagnostics = new DiagnosticBag();
        var schema = SchemaLoader.Load(root, diagnostics);
        if (schema is null) return (null, null, diagnostics.Sorted());
        SiteInfo.Load(root, schema, diagnostics);
        var catalogue = new CatalogueReader(schema, root).Read();
        diagnostics.AddRange(catalogue.Diagnostics);
        return (catalogue, schema, diagnostics.Sorted());
    }

    /// <summary>Reads the centre in <paramref name="root"/> and makes a new index of it in <paramref name="directory"/>.</summary>
    /// <returns>The report; with nothing built when the schema or the site file cannot be used (<see cref="PublishReport.Records"/> is then 0).</returns>
    public PublishReport Publish(string root, string directory)
    {
        var fingerprint = ContentFingerprint.Of(root);
        var (catalogue, schema, diagnostics) = Check(root);
        var findings = diagnostics.Select(Finding.Of).ToList();
        if (catalogue is null || schema is null || SiteInfo.Load(root, schema, new DiagnosticBag()) is null) return new PublishReport(fingerprint, clock.GetUtcNow(), 0, [], [], findings);

        var visible = catalogue.Records.Values.Where(record => schema.IsVisible(record.Card)).ToDictionary(record => record.Card.Key, StringComparer.Ordinal);
        var kept = LastGood(directory, catalogue.Broken);
        var builder = new DocumentBuilder(schema, key => visible.TryGetValue(key, out var record) ? record.Card : kept.TryGetValue(key, out var old) ? StoredRecord.Card(old.Stored) : null);
        var documents = visible.Values.Select(builder.Build).Concat(kept.Values).OrderBy(document => document.Id, StringComparer.Ordinal).ToList();
        var report = new PublishReport(
            fingerprint, clock.GetUtcNow(), documents.Count, [.. kept.Keys.Order(StringComparer.Ordinal)],
            [.. catalogue.Broken.Where(key => !kept.ContainsKey(key)).Order(StringComparer.Ordinal)], findings);
        engine.Build(directory, IndexFields.Of(schema), documents, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FingerprintKey] = fingerprint,
            [ReportKey] = JsonSerializer.Serialize(report),
        });
        return report;
    }

    private Dictionary<string, Document> LastGood(string directory, IReadOnlySet<string> broken)
    {
        var kept = new Dictionary<string, Document>(StringComparer.Ordinal);
        if (broken.Count == 0) return kept;
        try
        {
            using var previous = engine.Open(directory);
            foreach (var key in broken)
                if (previous.Read(key) is { } document) kept[key] = document;
        }
        catch (IndexDamagedException)
        {
            // No index to carry anything from: the report lists these records as missing.
            kept.Clear();
        }

        return kept;
    }
}
