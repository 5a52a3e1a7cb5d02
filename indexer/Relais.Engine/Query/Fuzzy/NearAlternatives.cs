using Relais.Engine.Analysis;
using Relais.Engine.Query.Execution;
using Relais.Engine.Storage;

namespace Relais.Engine.Query.Fuzzy;

/// <summary>The ways to match a word that documents may write with an edit or two: one for each near term, of which the best counts.</summary>
internal sealed class NearAlternatives(IndexView view)
{
    /// <summary>Terms tried of one word, the nearest and then the commonest: what is left out is far and rare.</summary>
    private const int Most = 64;

    private readonly NearTermFinder _finder = new(view);
    private readonly IReadOnlyList<string> _languages = Stemmers.Among(view.Schema.Languages);

    /// <summary>
    /// What a term so far away is worth. A word found once in a text of average length scores 0.45 of what it would if it filled the text: with less than that, a near word however
    /// frequent does not come before the word itself.
    /// </summary>
    public static float Factor(int edits) => edits switch { 0 => 1f, 1 => 0.45f, _ => 0.2f };

    /// <summary>The alternatives of a clause with edits: exact forms, or stems where a field has nothing else.</summary>
    /// <param name="clause">A word.</param>
    /// <param name="parts">What it was read as.</param>
    public IEnumerable<Alternative> Of(QueryClause clause, IReadOnlyList<WordPart> parts) =>
        Spaces(clause.Field).SelectMany(space => parts.Count == 1 ? Single(parts[0], clause.Edits, space) : Row(parts, clause.Edits, space));

    /// <summary>The nearest terms of a word: exact forms that documents have, or stems when no field has exact forms.</summary>
    /// <param name="field">The field looked in, or null for all.</param>
    /// <param name="form">The word, folded.</param>
    /// <param name="edits">Most edits.</param>
    /// <param name="most">Most terms.</param>
    /// <returns>The terms, nearest and then commonest first, and the primary language of the stems or empty.</returns>
    public (IReadOnlyList<NearTerm> Terms, string Language) Nearest(string? field, string form, int edits, int most)
    {
        foreach (var space in Spaces(field))
            if (_finder.Find([Form(form, space.Language)], edits, space.Language, space.Fields, most) is { Count: > 0 } found) return (found, space.Language);
        return ([], TermSpace.Exact);
    }

    private IEnumerable<(string Language, IReadOnlyList<IndexField> Fields)> Spaces(string? name)
    {
        var fields = view.Schema.Fields.Where(field => field.Kind == FieldKind.Text && (name is null || string.Equals(name, field.Name, StringComparison.Ordinal))).ToLookup(field => field.Forms == TextForms.Stems);
        if (fields[false].Any()) yield return (TermSpace.Exact, [.. fields[false]]);
        if (!fields[true].Any()) yield break;
        foreach (var language in _languages) yield return (language, [.. fields[true]]);
    }

    private IEnumerable<Alternative> Single(WordPart part, int edits, (string Language, IReadOnlyList<IndexField> Fields) space)
    {
        var found = Find(part, edits, space);
        // A slip of the pen is rare, and rarity counts for much: no near term is held rarer than the word itself, or than the commonest when no document has the word.
        var known = found.Where(near => near.Edits == 0).ToList();
        var common = (known.Count > 0 ? known : found).Select(near => near.Documents).DefaultIfEmpty(0).Max();
        return found.Select(near => new Alternative(space.Language, [new Slot([near.Term])])
        {
            OnlyWithoutExact = space.Language.Length > 0,
            Factor = Factor(near.Edits),
            LeastDocuments = common,
        });
    }

    /// <summary>Words in a row ("aller-vers"), each within so many edits; how far each is plays no part in the score.</summary>
    private IEnumerable<Alternative> Row(IReadOnlyList<WordPart> parts, int edits, (string Language, IReadOnlyList<IndexField> Fields) space)
    {
        var slots = parts.Select(part => new Slot([.. Find(part, edits, space).Select(near => near.Term)])).ToList();
        if (slots.TrueForAll(slot => slot.Terms.Count > 0)) yield return new Alternative(space.Language, slots) { OnlyWithoutExact = space.Language.Length > 0, Factor = Factor(edits) };
    }

    private IReadOnlyList<NearTerm> Find(WordPart part, int edits, (string Language, IReadOnlyList<IndexField> Fields) space) =>
        _finder.Find([.. part.Forms.Select(form => Form(form, space.Language)).Distinct(StringComparer.Ordinal)], edits, space.Language, space.Fields, Most);

    private static string Form(string form, string language) => language.Length == 0 ? form : Stemmers.Stem(language, form);
}
