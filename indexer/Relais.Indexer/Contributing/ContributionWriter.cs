using System.Text.RegularExpressions;
using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Contributing;

/// <summary>Writes answers as the file of a record. What is required stands there even when it is empty, so that what the check says of it has a place.</summary>
public sealed partial class ContributionWriter(ContentSchema schema, ContributionForm form)
{
    private const string Fence = "---";
    private const string Indent = "  ";
    private const int LongestSlug = 60;

    /// <summary>The file.</summary>
    /// <param name="answers">What was answered.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="threshold">What its status asks for.</param>
    /// <param name="identifier">Its identifier, or "".</param>
    /// <param name="licence">The licence that the author agrees to, or "".</param>
    public WrittenContribution Write(ContributionAnswers answers, string language, Threshold threshold, string identifier, string licence)
    {
        var lines = new List<(string Text, string? Question)> { (Fence, null) };
        var byField = form.Fields.ToLookup(question => question.Group ?? question.Field!);
        foreach (var field in form.Type.Fields)
        {
            var given = field.Role switch
            {
                FieldRole.Identifier => identifier,
                FieldRole.Language => language,
                FieldRole.Status => Status(threshold),
                FieldRole.Licence => licence,
                _ => "",
            };
            if (given.Length > 0) lines.Add(($"{field.Key}: {ScalarText.Word(given)}", null));
            else if (byField[field].ToList() is [var first, ..] asked) lines.AddRange(first.Group is null ? Value(first, answers, "") : Group(field, asked, answers));
        }

        lines.Add((Fence, null));
        foreach (var question in form.Type.Sections.Select(section => form.Sections.First(question => question.Section == section))) lines.AddRange(Section(question, answers, language));
        return new WrittenContribution(string.Concat(lines.Select(line => line.Text + "\n")), Slug(answers), language, [.. lines.Select(line => line.Question)]);
    }

    private string Status(Threshold threshold) =>
        schema.Statuses.FirstOrDefault(status => status.Value.Threshold == threshold && !status.Value.Withdrawn && (status.Value.Visible || threshold is Threshold.None)).Key ?? "";

    private static IEnumerable<(string, string?)> Group(FieldDefinition group, List<ContributionQuestion> asked, ContributionAnswers answers)
    {
        var head = ($"{group.Key}:", (asked.Find(question => question.IsRequired) ?? asked[0]).Name);
        // A group that nothing was said of is as absent: its parts are not missed one by one.
        return asked.TrueForAll(question => answers[question].Count == 0) ? [head] : asked.SelectMany(question => Value(question, answers, Indent)).Prepend(head);
    }

    private static IEnumerable<(string, string?)> Value(ContributionQuestion question, ContributionAnswers answers, string indent)
    {
        var (field, values) = (question.Field!, answers[question]);
        if (values.Count == 0 && !question.IsRequired) return [];
        var written = field switch
        {
            { List: not null, Type: TermType } => $"[{string.Join(", ", values.Select(ScalarText.Word))}]",
            { List: not null } => $"[{string.Join(", ", values.SelectMany(value => value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(ScalarText.Quoted))}]",
            { Type: TextType } => ScalarText.Quoted(OneLine(answers.Text(question))),
            _ when values.Count == 0 => "",
            _ => ScalarText.Word(OneLine(values[0])),
        };
        return [($"{indent}{field.Key}: {written}".TrimEnd(), question.Name)];
    }

    private static IEnumerable<(string, string?)> Section(ContributionQuestion question, ContributionAnswers answers, string language)
    {
        var text = answers.Text(question);
        if (text.Length == 0 && !question.IsRequired) return [];
        return new[] { "", $"## {question.Section!.Label.In(language)} {{#{question.Section.Id}}}", "" }.Concat(text.Length == 0 ? [] : Tamed(text).Split('\n')).Select(line => (line.TrimEnd(), (string?)question.Name));
    }

    /// <summary>Titles inside a section are below it: a line that would begin another section, by its signs or by those under it, does not.</summary>
    private static string Tamed(string text) => Underline().Replace(Title().Replace(text, "### "), "\n\n${line}");

    private static string OneLine(string text) => Spaces().Replace(text, " ");

    private string Slug(ContributionAnswers answers)
    {
        var title = form.Fields.FirstOrDefault(question => question.Group is null && question.Field!.Role is FieldRole.Title);
        var slug = title is null ? "" : RecordAddress.Slug(answers.Text(title));
        if (slug.Length > LongestSlug) slug = slug[..LongestSlug] is var cut && cut.LastIndexOf('-') is > 0 and var end ? cut[..end] : cut;
        return slug.Trim('-') is { Length: > 0 } usable ? usable : form.Type.Id;
    }

    [GeneratedRegex("^#{1,2}[ \t]+", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Title();

    [GeneratedRegex("\n(?<line>[ ]{0,3}(?:-{2,}|=+)[ \t]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Underline();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
