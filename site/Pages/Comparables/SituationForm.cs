using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Comparables;

/// <summary>The form that a situation is described with: which facets, which values, in which order, all from the schema.</summary>
/// <param name="First">Questions in view.</param>
/// <param name="More">Questions folded away.</param>
/// <param name="Hidden">Values of facets that the form does not ask for, kept as they came.</param>
/// <param name="Text">What the reader wrote.</param>
public sealed record SituationForm(IReadOnlyList<Question> First, IReadOnlyList<Question> More, IReadOnlyList<KeyValuePair<string, string>> Hidden, string Text)
{
    private const int InView = 5;

    /// <summary>Whether a folded question has an answer.</summary>
    public bool MoreIsAnswered => More.Any(question => question.Answers.Count > 0);

    /// <summary>The form as a situation fills it.</summary>
    public static SituationForm Of(SearchQuery situation, Visit visit)
    {
        var asked = visit.Schema.Comparison.Situation;
        var questions = asked.Select(id => Question.Of(visit.Schema.Facet(id)!, [.. situation.Choices.GetValueOrDefault(id, [])], visit)).ToList();
        return new SituationForm(
            [.. questions.Take(InView)], [.. questions.Skip(InView)],
            [.. situation.Choices.Where(choice => !asked.Contains(choice.Key, StringComparer.Ordinal)).SelectMany(choice => choice.Value.Select(value => new KeyValuePair<string, string>(choice.Key, value)))],
            situation.Text);
    }
}

/// <summary>One question: a list to choose from, and one more list beside each answer given.</summary>
/// <param name="Id">Facet id, also the parameter.</param>
/// <param name="Label">Its name.</param>
/// <param name="Answers">Values chosen.</param>
/// <param name="TakesMore">Whether one more may be chosen.</param>
/// <param name="Groups">Values to choose from; those without a heading first.</param>
public sealed record Question(string Id, string Label, IReadOnlyList<string> Answers, bool TakesMore, IReadOnlyList<OptionGroup> Groups)
{
    private const int MostAnswers = 4;

    internal static Question Of(FacetDefinition facet, IReadOnlyList<string> answers, Visit visit)
    {
        // On a scale one stands at one place.
        var takesMore = answers.Count == 0 || (answers.Count < MostAnswers && !visit.Schema.Comparison.Near.ContainsKey(facet.Id));
        var groups = facet.Style is FacetStyle.Tree ? Branches(facet, visit) : [new OptionGroup("", Options(facet, visit.Schema.Vocabularies[facet.Vocabularies[0]].Terms, visit))];
        var offered = groups.SelectMany(group => group.Options).Select(option => option.Value).ToHashSet(StringComparer.Ordinal);
        var others = answers.Where(answer => !offered.Contains(answer)).Select(answer => new Choice(answer, visit.Schema.Label(facet, answer, visit.Language))).ToList();
        return new Question(facet.Id, facet.Label.In(visit.Language), answers, takesMore, others.Count == 0 ? groups : [new OptionGroup("", others), .. groups]);
    }

    /// <summary>The broadest values, each with those right below it; finer ones are too many for a list.</summary>
    private static IReadOnlyList<OptionGroup> Branches(FacetDefinition facet, Visit visit)
    {
        var roots = visit.Schema.Vocabularies[facet.Vocabularies[0]].Terms;
        var below = facet.Vocabularies.Count > 1 ? visit.Schema.Vocabularies[facet.Vocabularies[1]].Terms.ToLookup(term => term.Broader, StringComparer.Ordinal) : null;
        var whole = roots.Where(root => below is not null && below[root.Id].Any()).ToList();
        return
        [
            .. whole.Select(root => new OptionGroup(root.Label.In(visit.Language), [new Choice(root.Id, root.Label.In(visit.Language)), .. Options(facet, below![root.Id], visit)])),
            new OptionGroup("", Options(facet, roots.Except(whole), visit)),
        ];
    }

    private static IReadOnlyList<Choice> Options(FacetDefinition facet, IEnumerable<Term> terms, Visit visit)
    {
        var told = terms.Where(term => term.DeprecatedBy is null && visit.Schema.Comparison.Told(facet.Id, [term.Id]).Count > 0).Select(term => new Choice(term.Id, term.Label.In(visit.Language)));
        return facet.VocabularyOrder ? [.. told] : [.. told.OrderBy(option => Folded.Of(option.Label), StringComparer.Ordinal)];
    }
}

/// <summary>Values under one heading, or under none ("").</summary>
public sealed record OptionGroup(string Label, IReadOnlyList<Choice> Options);

/// <summary>One value to choose.</summary>
public sealed record Choice(string Value, string Label);
