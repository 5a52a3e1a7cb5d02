using System.Globalization;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;
using Relais.Tools.New;

namespace Relais.Tools.Schema;

/// <summary>What each field means, for whoever reads the data: a row a field, those of groups after their group.</summary>
internal sealed class DataDictionary(ContentSchema schema, Speech speech)
{
    public IReadOnlyList<string> Columns { get; } =
    [
        speech.Say("type", "type"), speech.Say("champ", "field"), speech.Say("libellé", "label"), speech.Say("valeur", "value"), speech.Say("nombre", "number"), speech.Say("vocabulaire", "vocabulary"),
        speech.Say("nécessité", "need"), speech.Say("aide", "help"),
    ];

    /// <summary>As many cells as columns.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows() => schema.Types.SelectMany(type => type.Fields.SelectMany(field => Rows(type, field, "")));

    private IEnumerable<IReadOnlyList<string>> Rows(RecordType type, FieldDefinition field, string group)
    {
        var path = group + field.Key;
        yield return
        [
            type.Id, path, field.Label.In(speech.Language), field.Type.Expects.In(speech.Language), Number(field), field.Vocabulary ?? field.KeyedBy ?? field.Target ?? "",
            field.NeedWhen is { } conditional ? NeedWords.Of(conditional, speech) : NeedWords.Of(field.Need, speech), field.Help.In(speech.Language),
        ];
        foreach (var row in field.Fields.SelectMany(inner => Rows(type, inner, path + "."))) yield return row;
    }

    private static string Number(FieldDefinition field) =>
        field.List is { } list ? string.Create(CultureInfo.InvariantCulture, $"{list.Min}–{list.Max}") : field.KeyedBy is not null ? "0–n" : "1";

    /// <summary>A table for people.</summary>
    public IEnumerable<string> Markdown()
    {
        foreach (var type in schema.Types)
        {
            yield return $"## {type.Label.In(speech.Language)} (`{type.Id}`)";
            yield return "";
            yield return Line(Columns.Skip(1));
            yield return Line(Columns.Skip(1).Select(_ => "---"));
            foreach (var row in Rows().Where(row => string.Equals(row[0], type.Id, StringComparison.Ordinal))) yield return Line(row.Skip(1));
            yield return "";
            if (type.Sections.Count == 0) continue;
            yield return Line([speech.Say("section", "section"), speech.Say("libellé", "label"), speech.Say("question", "question"), speech.Say("nécessité", "need")]);
            yield return "|---|---|---|---|";
            foreach (var section in type.Sections) yield return Line([section.Id, section.Label.In(speech.Language), section.Question.In(speech.Language), NeedWords.Of(section.Need, speech)]);
            yield return "";
        }

        static string Line(IEnumerable<string> cells) => "| " + string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))) + " |";
    }

    /// <summary>The same for programs (RFC 4180).</summary>
    public IEnumerable<string> Csv() => Rows().Prepend(Columns).Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
}
