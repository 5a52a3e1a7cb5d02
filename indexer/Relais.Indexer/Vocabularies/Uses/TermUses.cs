using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Evaluation;
using Relais.Indexer.Publishing;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Vocabularies.Uses;

/// <summary>Every place of a centre that names a term of a vocabulary: records, vocabularies, the schema, the file of the site, judgements.</summary>
/// <param name="All">In reading order.</param>
/// <param name="Unread">Why some files could not be read: what they name is not known.</param>
public sealed record TermUses(IReadOnlyList<TermUse> All, IReadOnlyList<Diagnostic> Unread)
{
    /// <summary>Reads the whole centre. Files are read on all cores.</summary>
    /// <param name="root">The centre.</param>
    /// <param name="schema">Its schema.</param>
    public static TermUses Find(string root, ContentSchema schema)
    {
        var files = new ContentFiles(root);
        var records = RecordPlace.All(root, schema).AsParallel().AsOrdered().Select(place => Read(place.Path, schema.Limits, file => new RecordTermUses(file).Of(place.Type)));
        var vocabularies = schema.Vocabularies.Keys.Order(StringComparer.Ordinal).Select(id => Read(SchemaLoader.VocabularyPath(id), Limits.ForSchema, file => CentreTermUses.OfVocabulary(file, schema.Vocabularies[id])));
        var others = new (string Path, Func<FrontMatterText, IEnumerable<TermUse>> Uses)[]
        {
            (SchemaLoader.SchemaPath, file => CentreTermUses.OfSchema(file, schema)),
            (SiteInfo.Path, file => CentreTermUses.OfSite(file, schema)),
            (JudgementsReader.Path, file => CentreTermUses.OfJudgements(file, schema)),
        };
        var rest = others.Where(other => files.Exists(other.Path)).Select(other => Read(other.Path, Limits.ForSchema, other.Uses));
        List<(IReadOnlyList<TermUse> Uses, IReadOnlyList<Diagnostic> Faults)> all = [.. records, .. vocabularies, .. rest];
        return new TermUses(
            [.. all.SelectMany(one => one.Uses).OrderBy(use => use.At, SourcePosition.ReadingOrder)],
            [.. all.SelectMany(one => one.Faults).OrderBy(fault => fault.At, SourcePosition.ReadingOrder)]);

        (IReadOnlyList<TermUse> Uses, IReadOnlyList<Diagnostic> Faults) Read(string path, Limits limits, Func<FrontMatterText, IEnumerable<TermUse>> uses)
        {
            var faults = new DiagnosticBag();
            return FrontMatterText.Open(root, path, limits, faults) is { } file ? ([.. uses(file)], []) : ([], [.. faults.Found.Where(fault => fault.Severity is Severity.Error)]);
        }
    }
}
