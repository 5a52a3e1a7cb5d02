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

    private const string VocabularyFolder = "content/vocabularies";

    /// <summary>The schema, or null when faults make it unusable; all faults of all files are in <paramref name="diagnostics"/>.</summary>
    public static ContentSchema? Load(string root, DiagnosticBag diagnostics)
    {
        var files = new ContentFiles(root);
        var schemaMap = Map(files, SchemaPath, diagnostics);
        var languages = schemaMap?["languages"] is YamlList list ? list.Items.OfType<YamlScalar>().Select(item => item.Value).ToList() : [];
        var vocabularies = new Dictionary<string, Vocabulary>(StringComparer.Ordinal);
        foreach (var name in files.Files(VocabularyFolder))
        {
            var path = $"{VocabularyFolder}/{name}";
            if (!name.EndsWith(".yml", StringComparison.Ordinal)) diagnostics.Add(Rules.MisplacedFile.At(new SourcePosition(path), VocabularyFolder + "/<id>.yml"));
            else if (Map(files, path, diagnostics) is { } map && new VocabularyReader(languages, diagnostics).Read(map, name[..^4]) is { } vocabulary) vocabularies[vocabulary.Id] = vocabulary;
        }

        foreach (var vocabulary in vocabularies.Values) CheckLinks(vocabulary, vocabularies, diagnostics);
        return schemaMap is null ? null : new SchemaReader(vocabularies, diagnostics).Read(schemaMap);
    }

    private static YamlMap? Map(ContentFiles files, string path, DiagnosticBag diagnostics) =>
        files.Text(path, Limits.ForSchema, diagnostics) is { } text ? new YamlReader(path, Limits.ForSchema, diagnostics).ReadMap(text) : null;

    private static void CheckLinks(Vocabulary vocabulary, Dictionary<string, Vocabulary> all, DiagnosticBag diagnostics)
    {
        var at = new SourcePosition($"{VocabularyFolder}/{vocabulary.Id}.yml");
        var broader = vocabulary.BroaderVocabulary is { } id ? all.GetValueOrDefault(id) : vocabulary;
        if (broader is null) diagnostics.Add(Rules.Undefined.At(at, vocabulary.BroaderVocabulary!, "broader_vocabulary", "broader_vocabulary"));
        foreach (var term in vocabulary.Terms)
        {
            if (term.Broader is { } wide && broader is not null && broader.Term(wide) is null)
                diagnostics.Add(Rules.Undefined.At(at, wide, $"broader de {term.Id}", $"broader of {term.Id}") with { Suggestion = Nearest.To(wide, broader.Terms.Select(other => other.Id)) });
            if (term.DeprecatedBy is { } next && vocabulary.Term(next) is null)
                diagnostics.Add(Rules.Undefined.At(at, next, $"deprecated_by de {term.Id}", $"deprecated_by of {term.Id}"));
        }
    }
}
