using Relais.Engine.Analysis;
using Relais.Engine.Query.Execution;
using Relais.Engine.Query.Fuzzy;
using Relais.Engine.Query.Synonyms;
using Relais.Engine.Storage;

namespace Relais.Engine.Query;

/// <summary>Analyses the clauses of a query in every language of the schema at once, so that results do not depend on the language of the interface.</summary>
internal sealed class QueryPlanner
{
    private readonly IReadOnlyList<string> _languages;
    private readonly bool _hasFieldsOfStems;
    private readonly Renderings _renderings;
    private readonly NearAlternatives _near;
    private readonly TypoCorrector _typos;
    private readonly SynonymAlternatives _synonyms;

    /// <summary>Plans for one snapshot.</summary>
    /// <param name="view">The words of documents decide which spellings are worth a try.</param>
    public QueryPlanner(IndexView view)
    {
        _languages = Stemmers.Among(view.Schema.Languages);
        _hasFieldsOfStems = view.Schema.Fields.Any(field => field is { Kind: FieldKind.Text, Forms: TextForms.Stems });
        _renderings = new Renderings(view.Knows);
        _near = new NearAlternatives(view);
        _typos = new TypoCorrector(view);
        _synonyms = new SynonymAlternatives(view.Schema, _renderings);
    }

    /// <summary>The clauses that have at least one word; punctuation alone asks for nothing.</summary>
    public IReadOnlyList<PlannedClause> Plan(TextQuery query) => Plan(query, corrections: null);

    /// <summary>The same.</summary>
    /// <param name="query">Parsed.</param>
    /// <param name="corrections">Takes the words that no document has and what is looked up instead; null to look up words as they are.</param>
    public IReadOnlyList<PlannedClause> Plan(TextQuery query, List<Correction>? corrections)
    {
        var read = TypedClause.Read(query);
        var synonyms = _synonyms.Of(read);
        var planned = new List<PlannedClause>();
        for (var i = 0; i < read.Count; i++)
        {
            var clause = new PlannedClause(read[i].Clause, Distinct([.. Alternatives(read, i), .. synonyms[i]], read[i].Clause));
            planned.Add(corrections is null ? clause : _typos.Corrected(clause, read[i].Words, part => Alternatives(ClauseKind.Word, [part]), corrections));
        }
        return planned;
    }

    private IEnumerable<Alternative> Alternatives(IReadOnlyList<TypedClause> read, int i)
    {
        var (clause, words) = read[i];
        if (clause.Edits > 0) return _near.Of(clause, [.. words.SelectMany(word => word.Parts)]);
        var alternatives = _renderings.Of(words).SelectMany(row => Alternatives(clause.Kind, row));
        if (i > 0) alternatives = alternatives.Concat(Neighbour(read[i - 1], read[i]));
        if (i + 1 < read.Count) alternatives = alternatives.Concat(Neighbour(read[i], read[i + 1]));
        return alternatives;
    }

    /// <summary>Two words typed apart that documents write as one: either of them is found in the whole.</summary>
    private IEnumerable<Alternative> Neighbour(TypedClause left, TypedClause right)
    {
        if (left.Clause.Kind != ClauseKind.Word || right.Clause.Kind != ClauseKind.Word || left.Clause.Excluded || right.Clause.Excluded) return [];
        if (!left.IsInFieldOf(right)) return [];
        if (left.Words.Count > 1 || right.Words.Count > 1) return [];
        return _renderings.JoinedWith(left.Words[0], right.Words[0]) is { } joined ? Alternatives(ClauseKind.Word, [joined]) : [];
    }

    private IEnumerable<Alternative> Alternatives(ClauseKind kind, IReadOnlyList<WordPart> row)
    {
        if (kind == ClauseKind.Prefix)
        {
            IReadOnlyList<Slot> slots = [.. row.Select((part, i) => new Slot(part.Forms, IsPrefix: i == row.Count - 1))];
            yield return new Alternative(TermSpace.Exact, slots);
            if (!_hasFieldsOfStems) yield break;
            foreach (var language in _languages) yield return new Alternative(language, slots) { OnlyWithoutExact = true };
            yield break;
        }
        // The word in capitals is rarer than the word, so a document that has the acronym itself comes first.
        if (row is [{ Acronym: { } acronym }]) yield return new Alternative(TermSpace.Exact, [new Slot([acronym])]);
        yield return new Alternative(TermSpace.Exact, [.. row.Select(part => new Slot(part.Forms))]);
        if (kind == ClauseKind.Phrase && !_hasFieldsOfStems) yield break;
        foreach (var language in _languages)
            yield return new Alternative(language, [.. row.Select(part => new Slot(Stems(part, language)))]) { OnlyWithoutExact = kind == ClauseKind.Phrase };
    }

    /// <summary>Each of them once: a synonym may be what a compound is split into. Near terms differ from the beginning.</summary>
    private static List<Alternative> Distinct(List<Alternative> alternatives, QueryClause clause) => alternatives.Count > 1 && clause.Edits == 0
        ? [.. alternatives.DistinctBy(alternative => alternative.Key, StringComparer.Ordinal)]
        : alternatives;

    private static IReadOnlyList<string> Stems(WordPart part, string language) => part switch
    {
        { Acronym: not null } => part.Forms,
        { Forms: [var form] } => [Stemmers.Stem(language, form)],
        _ => [.. part.Forms.Select(form => Stemmers.Stem(language, form)).Distinct(StringComparer.Ordinal)],
    };
}
