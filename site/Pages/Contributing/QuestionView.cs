using Relais.Indexer.Contributing;
using Relais.Indexer.Diagnostics;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Contributing;

/// <summary>A question as the form shows it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Values">What was answered.</param>
/// <param name="Options">What may be chosen; none when it is answered in words.</param>
/// <param name="Remarks">What is said of the answer.</param>
public sealed record QuestionView(ContributionQuestion Question, IReadOnlyList<string> Values, IReadOnlyList<Choice> Options, IReadOnlyList<Remark> Remarks)
{
    private const string IdStart = "q-";

    /// <summary>The id of its field.</summary>
    public string Id => IdOf(Question.Name);

    /// <summary>Whether something must be mended.</summary>
    public bool IsFaulty => Remarks.Any(remark => remark.IsFault);

    /// <summary>The id of the field that has a name.</summary>
    public static string IdOf(string name) => IdStart + name.Replace('.', '-');

    internal static QuestionView Of(ContributionQuestion question, ContributionAnswers? answers, IEnumerable<Remark> remarks, Visit visit) => new(
        question, answers?[question] ?? [],
        question.IsChoice ? Choice.Of(question.Field!.Vocabulary!, visit) : [],
        [.. remarks.Where(remark => string.Equals(remark.Name, question.Name, StringComparison.Ordinal))]);
}

/// <summary>A value to choose.</summary>
/// <param name="Value">Its id.</param>
/// <param name="Label">Its name.</param>
public sealed record Choice(string Value, string Label)
{
    /// <summary>The terms of a vocabulary that are in use, by their names.</summary>
    public static IReadOnlyList<Choice> Of(string vocabulary, Visit visit) =>
        [.. visit.Schema.Vocabularies[vocabulary].Terms.Where(term => term.DeprecatedBy is null).Select(term => new Choice(term.Id, term.Label.In(visit.Language))).OrderBy(choice => choice.Label, StringComparer.Create(visit.Culture, ignoreCase: true))];
}

/// <summary>Something said of what was answered.</summary>
/// <param name="Name">The field that it is about, or null for the whole.</param>
/// <param name="Kind">How much it matters.</param>
/// <param name="Text">A sentence.</param>
public sealed record Remark(string? Name, Severity Kind, string Text)
{
    /// <summary>Whether it must be mended before anything is sent.</summary>
    public bool IsFault => Kind is Severity.Error;
}
