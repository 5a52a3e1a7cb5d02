using System.Text;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;

namespace Relais.Tools.New;

/// <summary>
/// The text of a new file. What must be there stands as a line to fill; the rest stands as a comment to uncomment by taking off "# ". It has no error as it
/// is, at the status of a draft.
/// </summary>
internal sealed class Scaffold(ContentSchema schema, Speech speech, string language)
{
    private const string Fence = "---";

    public string Of(RecordType type, IReadOnlyDictionary<string, string> values, string path)
    {
        var text = new StringBuilder();
        var hasText = type.SectionRule is not SectionRule.None;
        if (hasText) Line(Fence);
        Comment(speech.Say(
            $"{type.Label.In(speech.Language)} : gabarit. Une ligne en # n'est pas lue : c'est une aide, à effacer quand on veut, ou un champ facultatif, à écrire en ôtant « # ».",
            $"{type.Label.In(speech.Language)}: scaffold. A line in # is not read: it is help, to delete when you like, or an optional field, to write by taking off '# '."));
        Comment(speech.Say(
            "Un champ dont on ne sait rien reste vide : on n'invente pas. Mode d'emploi : content/README.md.",
            "A field you know nothing about stays empty: nothing is invented. Guide: content/README.md."));
        Comment(speech.Say($"Contrôle : relais check {path}", $"Check: relais check {path}"));
        var lines = new FieldLines(schema, speech);
        foreach (var field in type.Fields.Where(field => field.Role is not FieldRole.Translation))
        {
            Line("");
            foreach (var line in lines.Of(field, values)) Line(line);
        }

        if (hasText) Line(Fence);
        if (type.SectionRule is SectionRule.Free) Hint(speech.Say("Le texte vient ici, en Markdown. Les titres commencent par ##.", "The text comes here, in Markdown. Headings begin with ##."));
        foreach (var section in type.Sections)
        {
            Line("");
            Line($"## {section.Label.In(language)} {{#{section.Id}}}");
            Hint($"{section.Question.In(speech.Language)} ({NeedWords.Of(section.Need, speech)})");
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');

        void Comment(string words)
        {
            foreach (var line in CommentLines.Of(words)) Line(line);
        }

        // A reference that nothing uses is Markdown's way to write what is never shown: a forgotten question is not published, nor taken for an answer.
        void Hint(string words)
        {
            Line("");
            Line($"[//]: # \"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        }
    }
}
