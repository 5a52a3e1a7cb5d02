using System.Text;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.CommandLine;
using Relais.Tools.Import.Fields;
using Relais.Tools.Import.Prose;
using Relais.Tools.New;

namespace Relais.Tools.Import.Writing;

/// <summary>Writes the front matter: what is sure as values, what is not in comments, and what else is asked to submit or to publish as lines to fill, with the help that <c>relais new</c> gives.</summary>
internal sealed class ImportedFrontMatter(ContentSchema schema, RecordType type, Speech speech)
{
    /// <summary>The front matter with its two fences.</summary>
    /// <param name="origin">What was imported.</param>
    /// <param name="advice">What its author is told before anything else.</param>
    /// <param name="given">Identifier, language, status: as YAML, by key.</param>
    /// <param name="outcomes">What was found, by key.</param>
    /// <param name="lines">Fields written on several lines (sources, images), by key.</param>
    public string Of(
        string origin,
        IReadOnlyList<LocalizedText> advice,
        IReadOnlyDictionary<string, string> given,
        IReadOnlyDictionary<string, FieldOutcome> outcomes,
        IReadOnlyDictionary<string, IReadOnlyList<string>> lines)
    {
        var text = new StringBuilder();
        Line("---");
        Comment(speech.Say($"Importé de « {PlainText.Clean(origin)} ». Relisez tout : rien n'a été vérifié.", $"Imported from '{PlainText.Clean(origin)}'. Read everything again: nothing was verified."));
        Comment(speech.Say(
            $"« proposé (0,6) » dit à quel point c'est sûr, de 0 à 1 : sous {Confidence.ToText(Confidence.Taken, speech)} la valeur reste en commentaire. Pour l'accepter, ôtez ce qui précède le nom du champ (et la ligne de ce champ, s'il y en a déjà une).",
            $"'proposed (0.6)' tells how sure it is, from 0 to 1: below {Confidence.ToText(Confidence.Taken, speech)} the value stays in a comment. To accept it, take off what precedes the field's name (and the line of that field, if there is one already)."));
        foreach (var words in advice) Comment(words.In(speech.Language));
        var scaffold = new FieldLines(schema, speech);
        foreach (var field in type.Fields.Where(field => field.Role is not FieldRole.Translation))
        {
            var outcome = outcomes.GetValueOrDefault(field.Key);
            if (given.TryGetValue(field.Key, out var known)) Line($"{field.Key}: {known}");
            else if (lines.TryGetValue(field.Key, out var written) && written.Count > 0) Lines(written);
            else if (outcome?.Taken is { } taken) Line($"{field.Key}: {taken.Yaml}");
            else if (IsAsked(field)) Lines(scaffold.Of(field).Prepend(""));
            foreach (var proposal in outcome?.Proposed ?? [])
            {
                Line($"# {speech.Say("proposé", "proposed")} ({Confidence.ToText(proposal.Confidence, speech)}) : {field.Key}: {proposal.Yaml}");
                Comment("  " + field.Label.In(speech.Language) + speech.Say(", d'après : ", ", from: ") + PlainText.Clean(proposal.Why.In(speech.Language)));
            }
        }

        Line("---");
        return text.ToString();

        // A field that is asked under a condition stands there with its condition, unless what is known rules it out: an action that goes on has no end.
        bool IsAsked(FieldDefinition field) => field.Need is Need.Submitted or Need.Published || (field.NeedWhen is { } need && !IsRuledOut(need));

        bool IsRuledOut(ConditionalNeed need) =>
            (Known(need.When.Field) is { } value && !need.When.Values.Contains(value, StringComparer.Ordinal))
            || (need.Unless is { } unless && Known(unless.Field) is { } excuse && unless.Values.Contains(excuse, StringComparer.Ordinal));

        string? Known(string key) => (given.GetValueOrDefault(key) ?? outcomes.GetValueOrDefault(key)?.Taken?.Yaml)?.Trim('"');

        void Line(string line) => text.Append(line).Append('\n');

        void Lines(IEnumerable<string> some)
        {
            foreach (var line in some) Line(line);
        }

        void Comment(string words) => Lines(CommentLines.Of(words));
    }
}
