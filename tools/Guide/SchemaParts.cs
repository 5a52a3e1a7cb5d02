using System.Text.RegularExpressions;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;
using Relais.Tools.New;

namespace Relais.Tools.Guide;

/// <summary>What guides say of the schema, in Markdown: whoever changes the schema changes them with it.</summary>
internal sealed partial class SchemaParts(ContentSchema schema, Speech speech)
{
    private const string RequiredSign = "★";

    /// <summary>The kinds of parts, as marks name them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["sections", "questions", "fields", "needs"];

    /// <summary>The lines of a part of a type ("fields", "experience"), without blank lines around; null when there is no such part.</summary>
    public IEnumerable<string>? Lines(IReadOnlyList<string> words)
    {
        if (words is not [var name, var id] || schema.Types.FirstOrDefault(type => string.Equals(type.Id, id, StringComparison.Ordinal)) is not { } type) return null;
        return name switch
        {
            "sections" => Sections(type),
            "questions" => Questions(type),
            "fields" => Fields(type),
            "needs" => Needs(type),
            _ => null,
        };
    }

    /// <summary>A table of the sections, for editors.</summary>
    private IEnumerable<string> Sections(RecordType type) =>
        type.Sections.Select(section => Row([Code(section.Id), Escaped(section.Label.In(speech.Language)), Escaped(section.Question.In(speech.Language)), NeedWords.Of(section.Need, speech)]))
            .Prepend("|---|---|---|---|")
            .Prepend(Row([speech.Say("identifiant", "id"), speech.Say("libellé", "label"), speech.Say("question", "question"), speech.Say("nécessité", "need")]));

    /// <summary>The sections with their questions, for authors: each leads to the place of the same file that tells more.</summary>
    private IEnumerable<string> Questions(RecordType type) =>
        type.Sections.Select((section, at) => FormattableString.Invariant(
            $"{at + 1}. [{Escaped(section.Label.In(speech.Language))}](#{section.Id}){(IsRequired(section.Need) ? " " + RequiredSign : "")} — {Escaped(section.Question.In(speech.Language))}"));

    /// <summary>A table of the fields, those of groups after their group, for editors.</summary>
    private IEnumerable<string> Fields(RecordType type) =>
        type.Fields.SelectMany(field => Rows(field, "", isInside: false))
            .Prepend("|---|---|---|---|")
            .Prepend(Row([speech.Say("champ", "field"), speech.Say("libellé", "label"), speech.Say("nécessité", "need"), speech.Say("aide", "help")]));

    private IEnumerable<string> Rows(FieldDefinition field, string group, bool isInside)
    {
        var path = group + field.Key;
        var need = isInside ? NeedWords.Inside(field.Need, speech) : field.NeedWhen is { } conditional ? NeedWords.Of(conditional, speech) : NeedWords.Of(field.Need, speech);
        return field.Fields.SelectMany(inner => Rows(inner, path + ".", isInside: true))
            .Prepend(Row([Code(path), Escaped(field.Label.In(speech.Language)), Escaped(need), string.Join(' ', new[] { Escaped(field.Help.In(speech.Language)), From(field) }.Where(text => text.Length > 0))]));
    }

    /// <summary>Where the value of a field is taken from, when it is not free.</summary>
    private string From(FieldDefinition field) => field switch
    {
        { Vocabulary: { } vocabulary } => speech.Say($"Liste {Code(vocabulary)}.", $"List {Code(vocabulary)}."),
        { KeyedBy: { } vocabulary } => speech.Say($"Un groupe par terme de la liste {Code(vocabulary)}.", $"A group for each term of the list {Code(vocabulary)}."),
        { Target: { } target } when schema.Types.FirstOrDefault(type => string.Equals(type.Id, target, StringComparison.Ordinal)) is { } type => speech.Say($"Un nom de {Code($"content/{type.Folder}")}.", $"A name of {Code($"content/{type.Folder}")}."),
        _ => "",
    };

    /// <summary>The fields by when they are asked for, for authors: what to bring to the first meeting comes first.</summary>
    private IEnumerable<string> Needs(RecordType type)
    {
        var groups = type.Fields.GroupBy(field => field.NeedWhen?.Need ?? field.Need).OrderByDescending(group => group.Key).ToList();
        foreach (var group in groups)
        {
            if (!ReferenceEquals(group, groups[0])) yield return "";
            var need = NeedWords.Of(group.Key, speech);
            yield return $"### {char.ToUpperInvariant(need[0])}{need[1..]}";
            yield return "";
            foreach (var field in group) yield return "- " + Item(field);
        }
    }

    private string Item(FieldDefinition field)
    {
        var condition = field is { NeedWhen: { } need } && field.Help.In(speech.Language).Length == 0 ? NeedWords.Of(need, speech) + "." : "";
        var inner = field.Fields.Count == 0 ? "" : speech.Say("Comprend : ", "Holds: ") + string.Join(", ", field.Fields.Select(one => one.Label.In(speech.Language))) + ".";
        var told = string.Join(' ', new[] { field.Help.In(speech.Language), condition, inner }.Where(text => text.Length > 0));
        return $"**{Escaped(field.Label.In(speech.Language))}** ({Code(field.Key)})" + (told.Length == 0 ? "" : speech.Say(" : ", ": ") + Escaped(told));
    }

    private static bool IsRequired(Need need) => need is Need.Submitted or Need.Published;

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Code(string text) => $"`{text}`";

    /// <summary>Words of the schema as they are, where Markdown would see signs of its own.</summary>
    private static string Escaped(string text) => Signs().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<|]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Signs();
}
