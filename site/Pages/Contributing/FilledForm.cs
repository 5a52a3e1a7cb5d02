using Relais.Indexer.Contributing;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.History;
using Relais.Indexer.Schema;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Contributing;

/// <summary>The form as it came, with what is wrong in it that no file could say: sizes, addresses of people, a name, agreements.</summary>
public sealed record FilledForm
{
    /// <summary>Name of the field that says which language the text is in.</summary>
    public const string LanguageKey = "text-language";

    /// <summary>Name of the field for the author's name.</summary>
    public const string AuthorKey = "author";

    /// <summary>Name of the box that agrees to publication.</summary>
    public const string PublicationKey = "agree-publication";

    /// <summary>Name of the box that answers for the people told of.</summary>
    public const string PeopleKey = "agree-people";

    /// <summary>Name of the hidden field that tells two sendings of one text from two texts.</summary>
    public const string IdKey = "contribution";

    /// <summary>Most characters of the author's name.</summary>
    public const int MostOfAuthor = 100;

    /// <summary>The value of a ticked box.</summary>
    public const string Yes = "yes";

    /// <summary>What was answered.</summary>
    public required ContributionAnswers Answers { get; init; }

    /// <summary>Language of the text.</summary>
    public required string Language { get; init; }

    /// <summary>The author's name as given.</summary>
    public required string Author { get; init; }

    /// <summary>Whether publication was agreed to.</summary>
    public required bool Publication { get; init; }

    /// <summary>Whether the author answers for the people told of.</summary>
    public required bool People { get; init; }

    /// <summary>Identifier of the contribution.</summary>
    public required string Id { get; init; }

    /// <summary>The form as a browser sent it; what is no choice of ours is as left out.</summary>
    public static FilledForm Of(IFormCollection sent, ContributionForm form, Visit visit, TimeProvider clock)
    {
        var languages = form.Type.Role(FieldRole.Language)?.Vocabulary is { } vocabulary ? visit.Schema.Vocabularies[vocabulary].Terms.Select(term => term.Id) : visit.Schema.Languages;
        var id = sent[IdKey].ToString();
        return new FilledForm
        {
            Answers = new ContributionAnswers(form, name => sent[name]),
            Language = languages.FirstOrDefault(language => string.Equals(language, sent[LanguageKey], StringComparison.Ordinal)) ?? visit.Language,
            Author = ContributionAnswers.Clean(sent[AuthorKey].ToString()).Replace('\n', ' '),
            Publication = string.Equals(sent[PublicationKey], Yes, StringComparison.Ordinal),
            People = string.Equals(sent[PeopleKey], Yes, StringComparison.Ordinal),
            Id = ContributionId.IsOne(id) ? id : ContributionId.New(clock),
        };
    }

    /// <summary>What is wrong whatever is to be done with it.</summary>
    public IEnumerable<Remark> Faults(ContributionForm form, Visit visit)
    {
        foreach (var question in form.Questions)
        {
            var longest = Answers[question].Select(value => value.Length).DefaultIfEmpty().Max();
            if (longest > question.Most) yield return Fault(question.Name, visit.T("contributing.too_long", longest, question.Most));
            if (Answers[question].Any(PublicWords.HasAddress)) yield return Fault(question.Name, visit.T("contributing.address"));
        }

        if (Answers.Length > ContributionForm.MostOfAll) yield return Fault(null, visit.T("contributing.too_long", Answers.Length, ContributionForm.MostOfAll));
        if (Author.Length > MostOfAuthor) yield return Fault(AuthorKey, visit.T("contributing.too_long", Author.Length, MostOfAuthor));
        if (PublicWords.HasAddress(Author)) yield return Fault(AuthorKey, visit.T("contributing.address"));
    }

    /// <summary>What is wanting for it to be sent.</summary>
    public IEnumerable<Remark> Wanting(Visit visit)
    {
        if (!Author.Any(char.IsLetterOrDigit)) yield return Fault(AuthorKey, visit.T("contributing.no_author"));
        if (!Publication) yield return Fault(PublicationKey, visit.T("contributing.no_publication"));
        if (!People) yield return Fault(PeopleKey, visit.T("contributing.no_agreement_of_people"));
    }

    private static Remark Fault(string? name, string text) => new(name, Severity.Error, text);
}
