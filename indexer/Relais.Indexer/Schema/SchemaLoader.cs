using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Schema;

/// <summary>Loads the schema of a centre and its vocabularies.</summary>
public static class SchemaLoader
{
    /// <summary>Where the schema lies, from the centre's root.</summary>
    public const string SchemaPath = "content-schema.yml";

    /// <summary>Where vocabularies lie, from the centre's root.</summary>
    public const string VocabularyFolder = "content/vocabularies";

    private const string Yaml = ".yml";

    /// <summary>Where a vocabulary lies, from the centre's root.</summary>
    public static string VocabularyPath(string id) => $"{VocabularyFolder}/{id}{Yaml}";

    /// <summary>The schema, or null when faults make it unusable; all faults of all files are in <paramref name="diagnostics"/>.</summary>
    public static ContentSchema? Load(string root, DiagnosticBag diagnostics)
    {
        var files = new ContentFiles(root);
        var schemaMap = Map(files, SchemaPath, diagnostics);
        var languages = schemaMap?["languages"] is YamlList list ? list.Items.OfType<YamlScalar>().Select(item => item.Value).ToList() : [];
        var vocabularies = new Dictionary<string, Vocabulary>(StringComparer.Ordinal);
        var names = (files.RefuseFolder(VocabularyFolder, diagnostics) ? [] : files.Files(VocabularyFolder)).ToLookup(name => name.EndsWith(Yaml, StringComparison.Ordinal));
        foreach (var name in names[false]) diagnostics.Add(Rules.MisplacedFile.At(new SourcePosition($"{VocabularyFolder}/{name}"), VocabularyFolder + "/<id>.yml"));
        var ids = names[true].Select(name => name[..^Yaml.Length]).ToList();
        var reader = new VocabularyReader(languages, ids, diagnostics);
        // Files are read on all cores, and told of in their order.
        foreach (var (id, map, found) in ids.AsParallel().AsOrdered().Select(MapOf).ToList())
        {
            diagnostics.AddRange(found.Found);
            vocabularies[id] = (map is null ? null : reader.Read(map, id)) ?? Unreadable(id);
        }

        foreach (var vocabulary in vocabularies.Values)
        {
            CheckLinks(vocabulary, vocabularies, diagnostics);
            if (vocabulary.BroaderVocabulary is null) CheckCircles(vocabulary, diagnostics);
        }

        return schemaMap is null ? null : new SchemaReader(vocabularies, diagnostics).Read(schemaMap);

        (string Id, YamlMap? Map, DiagnosticBag Found) MapOf(string id)
        {
            var found = new DiagnosticBag();
            return (id, Map(files, VocabularyPath(id), found), found);
        }
    }

    private static YamlMap? Map(ContentFiles files, string path, DiagnosticBag diagnostics) =>
        files.Text(path, Limits.ForSchema, diagnostics) is { } text ? new YamlReader(path, Limits.ForSchema, diagnostics).ReadMap(text) : null;

    private static void CheckLinks(Vocabulary vocabulary, Dictionary<string, Vocabulary> all, DiagnosticBag diagnostics)
    {
        var broader = vocabulary.BroaderVocabulary is { } id ? all.GetValueOrDefault(id) : vocabulary;
        foreach (var term in vocabulary.Terms)
        {
            if (term.Broader is { } wide && broader is { Terms.Count: > 0 } && broader.Term(wide) is null)
                diagnostics.Add(Rules.Undefined.At(term.At, wide, "broader") with { Suggestion = Nearest.To(wide, broader.Terms.Select(other => other.Id)) });
            if (term.Related is { } related) CheckRelated(term, related, all, diagnostics);
            if (term.DeprecatedBy is { } next && vocabulary.Term(next) is null)
                diagnostics.Add(Rules.Undefined.At(term.At, next, "deprecated_by") with { Suggestion = Nearest.To(next, vocabulary.Terms.Select(other => other.Id)) });
            else if (term.DeprecatedBy is { } circle && vocabulary.Current(term.Id)?.DeprecatedBy is { } last && vocabulary.Term(last) is not null)
                diagnostics.Add(Rules.BadSchemaValue.At(term.At, circle, "deprecated_by", LocalizedText.Of("ces termes se remplacent en rond, aucun ne reste", "these terms replace each other in a circle, none is left")));
        }
    }

    private static void CheckRelated(Term term, RelatedTerm related, Dictionary<string, Vocabulary> all, DiagnosticBag diagnostics)
    {
        var vocabulary = all.GetValueOrDefault(related.Vocabulary);
        // One whose faults are said already has no terms.
        if (vocabulary is { Terms.Count: 0 } || vocabulary?.Current(related.Id) is not null) return;
        var known = vocabulary is null ? all.Keys.Select(id => related with { Vocabulary = id }) : vocabulary.Terms.Select(other => related with { Id = other.Id });
        diagnostics.Add(Rules.Undefined.At(term.At, related.ToString(), "related") with { Suggestion = Nearest.To(related.ToString(), known.Select(other => other.ToString())) });
    }

    /// <summary>Programs follow broader terms to their end: each circle is said once, at its first term.</summary>
    private static void CheckCircles(Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in vocabulary.Terms)
        {
            var path = new List<string> { term.Id };
            var at = Broader(term);
            for (; at is not null && !path.Contains(at.Id, StringComparer.Ordinal); at = Broader(at)) path.Add(at.Id);
            // A term that only leads into a circle is not of it.
            if (at is null || !string.Equals(at.Id, term.Id, StringComparison.Ordinal) || path.Exists(said.Contains)) continue;
            said.UnionWith(path);
            diagnostics.Add(Rules.CircularTerm.At(term.At, term.Id, string.Join(" → ", path.Append(term.Id))));
        }

        Term? Broader(Term term) => term.Broader is { } id ? vocabulary.Term(id) : null;
    }

    /// <summary>Stands for a vocabulary whose faults are said, so that the schema is not also told that it does not exist.</summary>
    private static Vocabulary Unreadable(string id) => new() { Id = id, Label = LocalizedText.Empty, Terms = [] };
}
