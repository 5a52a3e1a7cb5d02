using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Vocabularies;

/// <summary>Reads one vocabulary file, strictly.</summary>
internal sealed class VocabularyReader(IReadOnlyList<string> languages, IReadOnlyList<string> known, DiagnosticBag diagnostics)
{
    public Vocabulary? Read(YamlMap root, string fileName)
    {
        var map = new StrictMap(root, fileName, diagnostics);
        var id = map.Text("id", required: true);
        var label = map.Label("label", languages, required: true);
        var description = map.Label("description", languages);
        var broader = map.Text("broader_vocabulary");
        var glossary = map.Flag("glossary");
        var terms = map.Maps("terms", required: true).Select(Term).OfType<Term>().ToList();
        map.Done();
        if (broader is not null && !known.Contains(broader, StringComparer.Ordinal))
            diagnostics.Add(Rules.Undefined.At(map.PlaceOf("broader_vocabulary"), broader, "broader_vocabulary") with { Suggestion = Nearest.To(broader, known) });
        if (id is null || label is null) return null;
        if (!string.Equals(id, fileName, StringComparison.Ordinal))
            diagnostics.Add(Rules.BadSchemaValue.At(map.PlaceOf("id"), id, "id", LocalizedText.Of($"le fichier s'appelle {fileName}.yml", $"the file is called {fileName}.yml")));

        var unique = new List<Term>();
        foreach (var term in terms)
        {
            if (unique.Exists(other => string.Equals(other.Id, term.Id, StringComparison.Ordinal)))
                diagnostics.Add(Rules.DuplicateDefinition.At(term.At, term.Id, fileName));
            else
                unique.Add(term with { Order = unique.Count(other => other.DeprecatedBy is null), Glossary = (glossary || term.Glossary) && term.Definition != LocalizedText.Empty });
        }

        CheckFormerIds(unique, fileName);

        return new Vocabulary { Id = fileName, Label = label, Description = description ?? LocalizedText.Empty, Terms = unique, BroaderVocabulary = broader };
    }

    /// <summary>An id means one term for ever, whether it is today's or an earlier one.</summary>
    private void CheckFormerIds(List<Term> terms, string fileName)
    {
        var taken = terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var term in terms)
            foreach (var former in term.FormerIds.Where(former => !taken.Add(former)))
                diagnostics.Add(Rules.DuplicateDefinition.At(term.At, former, fileName));
    }

    private Term? Term(StrictMap map)
    {
        var id = map.Text("id", required: true);
        var label = map.Label("label", languages, required: true);
        var definition = map.Label("definition", languages);
        var inverse = map.Label("inverse", languages);
        var glossary = map.Flag("glossary");
        var broader = map.Text("broader");
        var related = Related(map);
        var deprecatedBy = map.Text("deprecated_by");
        var formerIds = map.Words("was");
        var exactMatch = map.Words("exact_match");
        var alternatives = map.WordsByLanguage("alt");
        map.Done();
        if (id is null || label is null) return null;
        return new Term
        {
            Id = id,
            At = map.At,
            Label = label,
            Definition = definition ?? LocalizedText.Empty,
            Inverse = inverse ?? LocalizedText.Empty,
            Glossary = glossary,
            Broader = broader,
            Related = related,
            FormerIds = formerIds,
            DeprecatedBy = deprecatedBy,
            ExactMatch = exactMatch,
            Alternatives = alternatives,
        };
    }

    private RelatedTerm? Related(StrictMap map)
    {
        if (map.Text("related") is not { } text) return null;
        var related = RelatedTerm.Parse(text);
        if (related is null) diagnostics.Add(Rules.BadSchemaValue.At(map.PlaceOf("related"), text, "related", LocalizedText.Of("on attend vocabulaire/terme", "expected vocabulary/term")));
        return related;
    }
}
