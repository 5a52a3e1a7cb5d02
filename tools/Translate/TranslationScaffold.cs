using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Relais.Indexer.Schema;
using Relais.Indexer.Translations;
using Relais.Indexer.Yaml;
using Relais.Tools.CommandLine;
using Relais.Tools.New;

namespace Relais.Tools.Translate;

/// <summary>
/// The text of a new translation. What must be there stands as a line to fill; other fields stand commented out in the words of the original, to uncomment and translate in place. The text of a section
/// stands above the place of its translation, in Markdown's way to write what is never shown: a passage that is forgotten is not published in the wrong language.
/// </summary>
internal sealed partial class TranslationScaffold(ContentSchema schema, Speech speech, DateOnly today)
{
    private const string Fence = "---";
    private const string Indent = "  ";

    public string Of(TranslatedRecord record, string language, string path, string? method, string? translator)
    {
        var (type, original) = (record.Original.Type, record.Original.Language);
        var text = new StringBuilder();
        Line(Fence);
        Comment(speech.Say(
            "Traduction : gabarit. Une ligne en # n'est pas lue. Le texte de l'original est en commentaire : ôtez « # » et traduisez, ou effacez ce que vous ne traduisez pas.",
            "Translation: scaffold. A line in # is not read. The text of the original is in comments: take off '# ' and translate, or delete what you do not translate."));
        Comment(speech.Say($"Contrôle : relais check {path}", $"Check: relais check {path}"));
        if (type.Role(FieldRole.Language) is { } spoken) Line($"{spoken.Key}: {ScalarText.Word(language)}");
        foreach (var line in Group(type.Role(FieldRole.Translation)!, original, method, translator, record.Parts)) Line(line);
        foreach (var part in record.Parts.Where(part => !part.IsSection))
        {
            Line("");
            foreach (var line in part.Text.Split('\n')) Line(CommentLines.Mark + line);
            if (type.Field(part.Key) is { Need: Need.Submitted, Role: FieldRole.Title or FieldRole.Summary }) Line($"{part.Key}: \"\"");
        }

        Line(Fence);
        foreach (var part in record.Parts.Where(part => part.IsSection))
        {
            Line("");
            var lines = part.Text.Split('\n');
            if (part.Key is not "#") Line(Heading(type, part, language));
            foreach (var line in part.Key is "#" ? lines : lines[1..]) Line(line.Length == 0 ? "" : Never(line));
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');

        void Comment(string words)
        {
            foreach (var line in CommentLines.Of(words)) Line(line);
        }
    }

    private IEnumerable<string> Group(FieldDefinition group, string original, string? method, string? translator, IReadOnlyList<TextPart> parts)
    {
        yield return group.Key + ":";
        foreach (var field in group.Fields)
        {
            var value = field.Role switch
            {
                FieldRole.Origin => original,
                FieldRole.Method => method,
                FieldRole.Date => today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                FieldRole.Name when translator is not null => ScalarText.Quoted(translator),
                _ => null,
            };
            switch (field.Role)
            {
                case FieldRole.Seen:
                    yield return $"{Indent}{field.Key}:";
                    foreach (var part in parts) yield return $"{Indent}{Indent}- {SeenEdit.Item(part.Key, part.Hash)}";
                    break;
                case FieldRole.Method when value is null:
                    yield return $"{Indent}{field.Key}:{Indent}{CommentLines.Mark}{speech.Say("Au choix : ", "Choices: ")}{Choices(field)}";
                    break;
                case FieldRole.Name when value is null:
                    yield return $"{CommentLines.Mark}{Indent}{field.Key}: \"\"";
                    break;
                default:
                    if (value is not null) yield return $"{Indent}{field.Key}: {value}";
                    break;
            }
        }
    }

    private string Choices(FieldDefinition field) =>
        field.Vocabulary is not { } vocabulary ? "" : string.Join(", ", schema.Vocabularies[vocabulary].Terms.Where(term => term.DeprecatedBy is null).Select(term => $"{term.Id} ({term.Label.In(speech.Language)})"));

    /// <summary>The usual heading in the language of the translation where the schema has one, else that of the original, to translate.</summary>
    private static string Heading(RecordType type, TextPart part, string language)
    {
        var id = part.Key[1..];
        var label = type.Sections.FirstOrDefault(section => string.Equals(section.Id, id, StringComparison.Ordinal))?.Label.ByLanguage.GetValueOrDefault(language);
        return $"## {label ?? TrailingId.Replace(part.Text.Split('\n')[0].TrimStart('#', ' '), "")} {{#{id}}}";
    }

    private static string Never(string line) => $"[//]: # \"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"\s*\{#[A-Za-z0-9_-]+\}\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TrailingId { get; }
}
