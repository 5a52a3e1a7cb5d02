using System.Globalization;
using System.Text;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;
using Relais.Tools.Import.Fields;

namespace Relais.Tools.Import.Csv;

/// <summary>A first mapping for a person to correct: each column goes to the field or section whose label is nearest to its header; what is not sure stands in a comment.</summary>
internal sealed class MappingProposal(RecordType type, Speech speech)
{
    private const double Sure = 0.7;
    private const double Possible = 0.4;

    public string Of(IReadOnlyList<string> headers, string file)
    {
        var text = new StringBuilder();
        Line(speech.Say($"# Correspondance proposée pour {file}. Corrigez-la, puis : relais import {file} --mapping CE-FICHIER", $"# Mapping proposed for {file}. Correct it, then: relais import {file} --mapping THIS-FILE"));
        Line(speech.Say("# À droite : un champ (themes), un champ d'un groupe (place.name), une section ({section: context}), une section à soi ({section: x-mot}), ou rien pour laisser la colonne.", "# On the right: a field (themes), a field of a group (place.name), a section ({section: context}), a section of one's own ({section: x-word}), or nothing to leave the column out."));
        Line(speech.Say("# Une liste dit ce qui sépare ses valeurs : {field: themes, split: \";\"}. Sans split : point-virgule, retour à la ligne, barre, ou virgule entre termes.", "# A list tells what parts its values: {field: themes, split: \";\"}. Without split: semicolon, line end, bar, or comma between terms."));
        Line(speech.Say("# separator: \";\"   signe entre les cellules, s'il est mal deviné", "# separator: \";\"   sign between cells, if it is guessed wrongly"));
        Line(speech.Say("# slug: \"…\"        colonne qui nomme les dossiers ; par défaut le titre", "# slug: \"…\"        column that names the folders; by default the title"));
        Line("columns:");
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var header in headers)
        {
            var best = Targets(header).OrderByDescending(target => target.Match).First();
            var isSure = best.Match >= Sure && used.Add(best.Yaml);
            var key = YamlValue.Text(header);
            if (best.Match < Possible) Line($"  # {key}:   " + speech.Say("# aucun champ ni section n'a ce nom", "# no field or section has that name"));
            else Line($"  {(isSure ? "" : "# ")}{key}: {best.Yaml}   # {best.Label} ({best.Match.ToString("0.0#", CultureInfo.InvariantCulture)})");
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    private IEnumerable<(string Yaml, string Label, double Match)> Targets(string header)
    {
        foreach (var field in type.Fields.Where(field => field.Role is not (FieldRole.Identifier or FieldRole.Status or FieldRole.Translation)))
        {
            var yaml = field.List is null || field.Fields.Count > 0 ? field.Key : $"{{field: {field.Key}, split: \";\"}}";
            yield return (yaml, field.Label.In(speech.Language), LabelMatch.Of(header, field));
            // A part of a group is meant when its own words are: "Latitude", "Nom du lieu"; never a bare "Nom".
            foreach (var inner in field.List is null ? field.Fields : [])
                yield return ($"{field.Key}.{inner.Key}", $"{field.Label.In(speech.Language)} / {inner.Label.In(speech.Language)}", LabelMatch.Of(header, inner.Label) - (inner.Role is FieldRole.Name or FieldRole.Note ? 0.35 : 0.05));
        }

        foreach (var section in type.Sections) yield return ($"{{section: {section.Id}}}", section.Label.In(speech.Language), LabelMatch.Of(header, section) - 0.01);
    }
}
