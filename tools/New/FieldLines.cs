using System.Globalization;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;

namespace Relais.Tools.New;

/// <summary>The lines of one field in a scaffold: what it is, what may be chosen, and the line or lines to fill.</summary>
internal sealed class FieldLines(ContentSchema schema, Speech speech)
{
    private const string Indent = "  ";
    private const int MostTermsListed = 30;
    private const int LongestTrailingChoices = 250;

    /// <summary>With nothing filled in.</summary>
    public IEnumerable<string> Of(FieldDefinition field) => Of(field, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>With what is known, by key; of a field in a group by both keys (<see cref="InnerKey"/>).</summary>
    public IEnumerable<string> Of(FieldDefinition field, IReadOnlyDictionary<string, string> values)
    {
        var value = values.GetValueOrDefault(field.Key);
        var need = field.NeedWhen is { } conditional ? NeedWords.Of(conditional, speech) : NeedWords.Of(field.Need, speech);
        foreach (var line in CommentLines.Of($"{field.Label.In(speech.Language)} · {Expects(field)} · {need}")) yield return line;
        if (field.Help.In(speech.Language) is { Length: > 0 } help)
            foreach (var line in CommentLines.Of(help)) yield return line;
        if ((field.Vocabulary ?? field.KeyedBy) is { } vocabulary)
            foreach (var line in CommentLines.Of(Choices(vocabulary))) yield return line;

        var isAsked = value is not null || field.Fields.Any(inner => values.ContainsKey(InnerKey(field, inner))) || field.Need is Need.Submitted or Need.Published || field.NeedWhen is not null;
        var lines = field switch
        {
            { Fields.Count: > 0 } => Group(field, values),
            { List: not null, Type: TextType } when !isAsked => [new ScaffoldLine(field.Key + ":", IsLive: false), new ScaffoldLine(Indent + "- \"\"", IsLive: false)],
            _ => [new ScaffoldLine($"{field.Key}: {(value is null ? Empty(field) : Written(field, value))}".TrimEnd(), IsLive: true)],
        };
        foreach (var line in lines) yield return isAsked && line.IsLive ? line.Text : CommentLines.Mark + line.Text;
    }

    /// <summary>A group of fields, its inner lines one level in. Only what the checker accepts empty is live: a text, or what is asked later than at once.</summary>
    private IEnumerable<ScaffoldLine> Group(FieldDefinition field, IReadOnlyDictionary<string, string> values)
    {
        yield return new ScaffoldLine(field.Key + ":", IsLive: true);
        var isRepeated = field.List is not null || field.KeyedBy is not null;
        var canBeLive = !isRepeated && field.Fields.All(inner => inner.Need is not Need.Submitted || inner.Type is TextType);
        var start = field.List is null ? Indent : Indent + "- ";
        if (field.KeyedBy is { } vocabulary)
        {
            yield return new ScaffoldLine(Indent + schema.Vocabularies[vocabulary].Terms[0].Id + ":", IsLive: false);
            start = Indent + Indent;
        }

        foreach (var inner in field.Fields)
        {
            var value = values.GetValueOrDefault(InnerKey(field, inner));
            yield return new ScaffoldLine(
                $"{start}{inner.Key}: {(value is null ? Empty(inner) : Written(inner, value))}".TrimEnd() + Indent + CommentLines.Mark + Trailing(inner),
                value is not null || (canBeLive && inner.Need is Need.Submitted) || (inner.Need is Need.Published && !isRepeated));
            start = start.Replace('-', ' ');
        }
    }

    /// <summary>How a value of a field inside a group is named where all values are: "place.name".</summary>
    public static string InnerKey(FieldDefinition group, FieldDefinition inner) => $"{group.Key}.{inner.Key}";

    private string Trailing(FieldDefinition inner)
    {
        var words = $"{inner.Label.In(speech.Language)} · {Expects(inner)} · {NeedWords.Inside(inner.Need, speech)}";
        return inner.Vocabulary is { } vocabulary ? $"{words} · {(Choices(vocabulary) is { Length: <= LongestTrailingChoices } choices ? choices : Elsewhere(vocabulary))}" : words;
    }

    /// <summary>Kind of value, how many, how long.</summary>
    private string Expects(FieldDefinition field)
    {
        var expects = field.Type.Expects.In(speech.Language);
        if (field.List is { } list) expects += Range(list.Min, list.Max, speech.Say("valeurs", "values"));
        if (field.Min is null && field.Max is null) return expects;
        return expects + Range(field.Min, field.Max, field.Type is NumberType ? "" : speech.Say("caractères", "characters"));
    }

    private string Range(double? from, double? to, string what)
    {
        var range = (from, to) switch
        {
            ({ } low, { } high) when low.Equals(high) => FormattableString.Invariant($"{low}"),
            ({ } low, { } high) => speech.SayNumbers($"de {low} à {high}", $"{low} to {high}"),
            ({ } low, null) => speech.SayNumbers($"au moins {low}", $"at least {low}"),
            _ => speech.SayNumbers($"au plus {to}", $"at most {to}"),
        };
        return $", {range} {what}".TrimEnd();
    }

    private string Choices(string vocabulary)
    {
        var terms = schema.Vocabularies[vocabulary].Terms.Where(term => term.DeprecatedBy is null).ToList();
        return terms.Count > MostTermsListed
            ? Elsewhere(vocabulary)
            : speech.Say("Au choix : ", "Choices: ") + string.Join(", ", terms.Select(term => $"{Scalar(term.Id)} ({term.Label.In(speech.Language)})"));
    }

    private string Elsewhere(string vocabulary) => speech.Say("Au choix dans ", "Choices in ") + $"content/vocabularies/{vocabulary}.yml";

    /// <summary>What the checker takes for "nothing yet". An empty text is quoted, so that one writes between the quotes.</summary>
    private static string Empty(FieldDefinition field) => field.List is not null ? "[]" : field.Type is TextType ? "\"\"" : "";

    private static string Written(FieldDefinition field, string value) => field.List is not null ? $"[{string.Join(", ", NewAnswers.Several(field, value).Select(one => Single(field, one)))}]" : Single(field, value);

    private static string Single(FieldDefinition field, string value) => field.Type is TextType
        ? $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
        : Scalar(value);

    /// <summary>Words that YAML 1.1 programs take for true, false or nothing are quoted, as the guide for authors asks.</summary>
    private static string Scalar(string id) => id.ToUpper(CultureInfo.InvariantCulture) is "YES" or "NO" or "ON" or "OFF" or "TRUE" or "FALSE" or "NULL" or "Y" or "N" ? $"\"{id}\"" : id;

    /// <summary>A line of YAML, and whether it may stand uncommented.</summary>
    private sealed record ScaffoldLine(string Text, bool IsLive);
}
