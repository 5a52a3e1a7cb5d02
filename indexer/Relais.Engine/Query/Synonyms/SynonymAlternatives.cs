using Relais.Engine.Analysis;
using Relais.Engine.Storage;

namespace Relais.Engine.Query.Synonyms;

/// <summary>
/// Finds labels among the words of a query and gives each of their words the other labels as further ways to match. Only for words in a row of one field: what is excluded, quoted, a beginning
/// or a near word is meant as typed ("-QPV" leaves out the documents that say QPV, not those that say <em>quartier prioritaire</em>).
/// </summary>
internal sealed class SynonymAlternatives(IndexSchema schema, Renderings renderings)
{
    /// <summary>What another label is worth against the one typed: a little less, so that of two documents alike the one with the words typed comes first.</summary>
    private const float Factor = 0.8f;

    /// <summary>Longer labels are titles, which nobody types.</summary>
    private const int MostClauses = 8;

    /// <summary>Labels that one word may stand for. Those of the longest labels come first, for they are surest to be meant.</summary>
    private const int MostLabels = 16;

    private readonly SynonymIndex _index = new(schema);
    private readonly IReadOnlyList<string> _languages = Stemmers.Among(schema.Languages);

    /// <summary>For each clause, what its neighbourhood adds to the ways in which it matches.</summary>
    public IReadOnlyList<Alternative>[] Of(IReadOnlyList<TypedClause> read)
    {
        var added = new IReadOnlyList<Alternative>[read.Count];
        Array.Fill(added, []);
        if (_index.IsEmpty) return added;
        var labels = read.Select(_ => new Dictionary<SynonymLabel, float>(ReferenceEqualityComparer.Instance)).ToArray();
        for (var length = Math.Min(MostClauses, read.Count); length > 0; length--)
            for (var first = 0; first + length <= read.Count; first++) AddRun(read, first, length, labels);
        for (var i = 0; i < added.Length; i++) added[i] = [.. labels[i].SelectMany(label => renderings.Of(label.Key.Words).SelectMany(row => Alternatives(row, label.Value)))];
        return added;
    }

    /// <summary>The words of a label are all satisfied by another label together; so each has its share of the score.</summary>
    private void AddRun(IReadOnlyList<TypedClause> read, int first, int length, Dictionary<SynonymLabel, float>[] labels)
    {
        for (var i = first; i < first + length; i++)
            if (!read[i].IsPlainWord || !read[i].IsInFieldOf(read[first])) return;
        var others = _index.Others(read.Skip(first).Take(length).SelectMany(entry => entry.Words));
        foreach (var other in others)
            for (var i = first; i < first + length; i++)
                if (labels[i].Count < MostLabels) labels[i].TryAdd(other, Factor / length);
    }

    private IEnumerable<Alternative> Alternatives(IReadOnlyList<WordPart> parts, float factor)
    {
        if (parts is [{ Acronym: { } acronym }]) yield return new Alternative(TermSpace.Exact, [new Slot([acronym])]) { Factor = factor };
        yield return new Alternative(TermSpace.Exact, [.. parts.Select(part => new Slot(part.Forms))]) { Factor = factor };
        // Among the stems the letters of an acronym may be those of a common word; they are looked up there only where nothing else is.
        var hasAcronym = parts.Any(part => part.Acronym is not null);
        foreach (var language in _languages)
        {
            IReadOnlyList<Slot> slots = [.. parts.Select(part => new Slot(part.Acronym is not null ? part.Forms : [.. part.Forms.Select(form => Stemmers.Stem(language, form)).Distinct(StringComparer.Ordinal)]))];
            yield return new Alternative(language, slots) { Factor = factor, OnlyWithoutExact = hasAcronym };
        }
    }
}
