using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;

namespace Relais.Tools.Import.Fields;

/// <summary>Proposes terms whose labels or other names a text uses. Only a term that the title names and the text repeats is sure enough to be taken.</summary>
internal sealed class VocabularyFinder(ContentSchema schema, RecordType type)
{
    /// <summary>A single ordinary word may mean anything; an expression of several words is hardly there by chance.</summary>
    private const double OneWord = 0.22;
    private const double SeveralWords = 0.4;
    private const double EachMore = 0.08;
    private const double MostByCount = 0.7;
    private const double InTitle = 0.2;
    private const double InHeading = 0.05;

    /// <summary>A single choice (a level, a scale, a stage) is a judgement, which no count of words makes.</summary>
    private const double MostOfOneChoice = 0.55;

    /// <summary>A word that stands in so many of all labels is the subject of the centre, which every text uses: "santé".</summary>
    private const double EverydayShare = 0.03;
    private const int LeastEveryday = 10;

    private const int MostTold = 3;

    public IEnumerable<FieldProposal> Find(ImportText text)
    {
        var all = schema.Vocabularies.Values.SelectMany(vocabulary => vocabulary.Terms).ToList();
        var everyday = SharedWords.Of(all, text.Language, Math.Max(LeastEveryday, (int)(all.Count * EverydayShare)));
        return type.Fields.Where(IsTold).SelectMany(field => Of(field, text, everyday));
    }

    /// <summary>What the words of a text can tell: not what its file, its author or its licence say of it.</summary>
    private bool IsTold(FieldDefinition field) =>
        field is { Type: TermType, Vocabulary: { } vocabulary, Role: not (FieldRole.Language or FieldRole.Status or FieldRole.Licence or FieldRole.Country) } && schema.Vocabularies[vocabulary].BroaderVocabulary is null;

    private IEnumerable<FieldProposal> Of(FieldDefinition field, ImportText text, IReadOnlySet<string> everyday)
    {
        var index = new PhraseIndex<Term>(text.Language);
        var terms = schema.Vocabularies[field.Vocabulary!].Terms;
        var shared = SharedWords.Of(terms, text.Language, least: 2);
        foreach (var term in terms.Where(term => term.DeprecatedBy is null))
            foreach (var name in TermNames.Of(term, text.Language, shared).Where(name => !SharedWords.IsOne(name, text.Language, everyday))) index.Add(term, name);

        var inTitle = index.In(text.Title).Select(hit => hit.Thing).ToHashSet();
        var inHeadings = index.In(text.Headings).Select(hit => hit.Thing).ToHashSet();
        var found = index.In(text.Body).Concat(index.In(text.Title)).GroupBy(hit => hit.Thing)
            .Select(group => new TermFound(group.Key, [.. group], Score([.. group], inTitle.Contains(group.Key), inHeadings.Contains(group.Key))))
            .Where(term => term.Confidence >= Confidence.Proposed)
            .OrderByDescending(term => term.Confidence).ThenByDescending(term => term.Hits.Count).ThenBy(term => term.Term.Order)
            .Take(field.List?.Max ?? 1)
            .ToList();
        if (found.Count == 0) yield break;
        if (field.List is null)
        {
            yield return new FieldProposal(field, YamlValue.Word(found[0].Term.Id), Math.Min(MostOfOneChoice, found[0].Confidence), Why(found));
            yield break;
        }

        var taken = found.Where(term => term.Confidence >= Confidence.Taken).ToList();
        if (taken.Count > 0) yield return new FieldProposal(field, Yaml(taken), taken[^1].Confidence, Why(taken));
        // The proposal holds what is taken too: uncommented, it replaces the line above it.
        if (taken.Count < found.Count) yield return new FieldProposal(field, Yaml(found), found.Where(term => term.Confidence < Confidence.Taken).Max(term => term.Confidence), Why([.. found.Skip(taken.Count)]));
    }

    private static double Score(IReadOnlyList<PhraseFound<Term>> hits, bool inTitle, bool inHeading)
    {
        var first = hits.Any(hit => hit.Words > 1 || hit.Name.All(c => !char.IsLower(c))) ? SeveralWords : OneWord;
        return Math.Min(MostByCount, first + (EachMore * (hits.Count - 1))) + (inTitle ? InTitle : 0) + (inHeading ? InHeading : 0);
    }

    private static string Yaml(IEnumerable<TermFound> terms) => YamlValue.List(terms.Select(term => YamlValue.Word(term.Term.Id)));

    private static LocalizedText Why(IReadOnlyList<TermFound> terms)
    {
        var told = terms.Take(MostTold).Select(term => FormattableString.Invariant($"« {term.Hits.GroupBy(hit => Folded.Of(hit.Written), StringComparer.Ordinal).MaxBy(group => group.Count())!.First().Written} » ×{term.Hits.Count}")).ToList();
        var words = string.Join(", ", told);
        return LocalizedText.Of(words, words.Replace("« ", "'", StringComparison.Ordinal).Replace(" »", "'", StringComparison.Ordinal));
    }

    private sealed record TermFound(Term Term, IReadOnlyList<PhraseFound<Term>> Hits, double Confidence);
}
