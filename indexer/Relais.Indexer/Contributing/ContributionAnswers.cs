using Relais.Indexer.Content;

namespace Relais.Indexer.Contributing;

/// <summary>What somebody answered, by the question's name; spaces around answers and what no text holds are left out.</summary>
public sealed class ContributionAnswers
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values;

    /// <summary>Answers as they came.</summary>
    /// <param name="form">What was asked: answers to anything else are passed over.</param>
    /// <param name="given">The values that came for a question.</param>
    public ContributionAnswers(ContributionForm form, Func<string, IEnumerable<string?>> given) => _values = form.Questions.ToDictionary(
        question => question.Name,
        question => (IReadOnlyList<string>)[.. given(question.Name).Select(value => Clean(value ?? "")).Where(value => value.Length > 0).Take(question.TakesSeveral ? int.MaxValue : 1)],
        StringComparer.Ordinal);

    private ContributionAnswers(Dictionary<string, IReadOnlyList<string>> values) => _values = values;

    /// <summary>The same, but for the answers to some questions.</summary>
    public ContributionAnswers Without(IReadOnlySet<string> names) =>
        new(_values.ToDictionary(pair => pair.Key, pair => names.Contains(pair.Key) ? [] : pair.Value, StringComparer.Ordinal));

    /// <summary>The values of a question; none when it is unanswered.</summary>
    public IReadOnlyList<string> this[ContributionQuestion question] => _values[question.Name];

    /// <summary>The value of a question, or "".</summary>
    public string Text(ContributionQuestion question) => _values[question.Name] is [var first, ..] ? first : "";

    /// <summary>Characters of all answers.</summary>
    public int Length => _values.Values.Sum(values => values.Sum(value => value.Length));

    /// <summary>A text with one kind of line end, without characters that are none.</summary>
    public static string Clean(string text) =>
        string.Concat(ContentFiles.OneKindOfLine(text).Where(c => (!char.IsControl(c) || c is '\n' or '\t') && c is not '\uFEFF')).Trim();
}
