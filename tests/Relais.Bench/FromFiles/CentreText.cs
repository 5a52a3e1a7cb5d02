using System.Text;

namespace Relais.Bench.FromFiles;

/// <summary>The files that make a folder of write-ups a centre: its schema, its vocabularies and its identity, with as much to validate as the write-ups have to say.</summary>
internal static class CentreText
{
    /// <summary>Vocabularies, each named like the field that takes its terms; <c>lang</c> is the language of the text.</summary>
    public static IReadOnlyList<string> Vocabularies { get; } = ["theme", "audience", "setting", "country", "region", "stage", "participation"];

    /// <summary>content-schema.yml.</summary>
    public const string Schema = """
        version: 1
        languages: [fr]
        limits: {file_bytes: 400000, asset_bytes: 8000000, yaml_depth: 12, yaml_nodes: 20000, image_extensions: [jpg, png], document_extensions: [pdf, jpg, png]}
        statuses: {}
        types:
          experience:
            label: {fr: Expérience}
            plural: {fr: Expériences}
            folder: experiences
            layout: folder
            searchable: true
            sections: free
            fields:
              title: {label: {fr: Titre}, type: text, min: 5, max: 150, need: submitted, role: title, search: title}
              summary: {label: {fr: Résumé}, type: text, min: 30, max: 1000, need: submitted, role: summary, search: summary}
              lang: {label: {fr: Langue}, type: term, vocabulary: language, need: submitted, role: language}
              theme: {label: {fr: Thèmes}, type: term, vocabulary: theme, list: {min: 1, max: 4}, need: submitted, role: subjects}
              audience: {label: {fr: Publics}, type: term, vocabulary: audience, list: {min: 1, max: 4}, need: submitted}
              setting: {label: {fr: Milieu de vie}, type: term, vocabulary: setting, need: submitted}
              country: {label: {fr: Pays}, type: term, vocabulary: country, need: submitted, role: country}
              region: {label: {fr: Région}, type: term, vocabulary: region, need_when: {field: country, in: [fr], need: submitted}}
              year: {label: {fr: Début}, type: edtf, need: submitted, role: period_start}
              stage: {label: {fr: État}, type: term, vocabulary: stage, need: submitted, role: stage}
              participation: {label: {fr: Participation}, type: term, vocabulary: participation, need: submitted}
        search:
          fields:
            title: {weight: 6, aliases: [titre]}
            summary: {weight: 3}
            body: {weight: 1}
          page_size: 20
          max_pages: 100
          max_values: 30
        facets:
          - {id: theme, from: theme, style: choices}
          - {id: audience, from: audience, style: choices}
          - {id: setting, from: setting, style: choices}
          - {id: country, from: country, style: choices}
          - {id: region, from: region, style: choices}
          - {id: year, from: year, style: years}
          - {id: stage, from: stage, style: choices}
          - {id: participation, from: participation, style: choices}
        comparison: {neighbours: 4, weights: {theme: 2, audience: 3}, differences: [setting]}

        """;

    /// <summary>content/site.yml.</summary>
    public const string Site = """
        name: {fr: Banc d'essai}
        tagline: {fr: Des fiches de banc d'essai}
        description: {fr: Un corpus engendré}
        publisher: {fr: Banc d'essai}
        base_url: https://bench.example
        default_language: fr

        """;

    /// <summary>A vocabulary file; terms are labelled with their ids.</summary>
    public static string Vocabulary(string id, IEnumerable<string> terms)
    {
        var text = new StringBuilder().Append("id: ").AppendLine(id).Append("label: {fr: ").Append(id).AppendLine("}").AppendLine("terms:");
        foreach (var term in terms) text.Append("  - {id: \"").Append(term).Append("\", label: {fr: \"").Append(term).AppendLine("\"}}");
        return text.ToString();
    }
}
