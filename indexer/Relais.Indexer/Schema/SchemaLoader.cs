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

    private const string Yaml = ".yml";
    private const string VocabularyFolder = "content/vocabularies";

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
        foreach (var id in ids)
            vocabularies[id] = (Map(files, $"{VocabularyFolder}/{id}{Yaml}", diagnostics) is { } map ? reader.Read(map, id) : null) ?? Unreadable(id);

        foreach (var vocabulary in vocabularies.Values) CheckLinks(vocabulary, vocabularies, diagnostics);
        return schemaMap is null ? null : new SchemaReader(vocabularies, diagnostics).Read(schemaMap);
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
            if (term.DeprecatedBy is { } next && vocabulary.Term(next) is null)
                diagnostics.Add(Rules.Undefined.At(term.At, next, "deprecated_by") with { Suggestion = Nearest.To(next, vocabulary.Terms.Select(other => other.Id)) });
        }
    }

    /// <summary>Stands for a vocabulary whose faults are said, so that the schema is not also told that it does not exist.</summary>
    private static Vocabulary Unreadable(string id) => new() { Id = id, Label = LocalizedText.Empty, Terms = [] };
}
