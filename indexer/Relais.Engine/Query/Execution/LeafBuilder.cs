using System.Numerics;
using System.Text;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Postings;
using Relais.Engine.Storage.Segments;
using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Query.Execution;

/// <summary>
/// Looks the alternatives of a clause up in every segment. Terms that stand alone are left to be read while scoring; rows of words, words of several forms and beginnings are matched here,
/// for how rare they are in the whole index must be known before the first score.
/// </summary>
internal sealed class LeafBuilder(IndexView view)
{
    /// <summary>
    /// What the word as typed is worth against its stem. Modest on purpose: enough to put "soignants" before "soigner" in two documents that are alike otherwise,
    /// not enough to beat a title by a body.
    /// </summary>
    public const float ExactFactor = 1.2f;

    /// <summary>The beginnings looked up so far: the same one may be typed many times, and is looked up again when fewer words are asked for.</summary>
    private readonly Dictionary<(TermSpace Space, int Segment, string Start), Beginning> _beginnings = [];

    /// <summary>The words of one space of a segment that begin alike.</summary>
    /// <param name="Documents">Documents of each, added up.</param>
    /// <param name="Few">Documents that have a rare one; not to be changed.</param>
    /// <param name="Many">The common ones.</param>
    private sealed record Beginning(long Documents, ulong[] Few, IReadOnlyList<TermEntry> Many);

    /// <summary>One entry a segment.</summary>
    public ClauseLeaves[] Build(PlannedClause clause)
    {
        var bySegment = view.Segments.Select(_ => new List<Leaf[]>()).ToArray();
        var own = view.Segments.Select(_ => new List<Leaf>()).ToArray();
        foreach (var alternative in clause.Alternatives)
        {
            foreach (var field in view.Schema.Fields)
            {
                if (field.Kind != FieldKind.Text || (clause.Clause.Field is not null && !string.Equals(clause.Clause.Field, field.Name, StringComparison.Ordinal))) continue;
                if (alternative.OnlyWithoutExact && field.Forms != TextForms.Stems) continue;
                Add(alternative, field, own);
            }
            for (var segment = 0; segment < own.Length; segment++)
            {
                if (own[segment].Count > 0) bySegment[segment].Add([.. own[segment]]);
                own[segment].Clear();
            }
        }
        return [.. bySegment.Select(alternatives => new ClauseLeaves(alternatives))];
    }

    private void Add(Alternative alternative, IndexField field, List<Leaf>[] into)
    {
        var key = new TermSpace(field.Name, alternative.Language);
        if (view.Statistics(key) is not { } statistics) return;
        var isBonus = alternative.Language.Length == 0 && view.HasStems && field.Forms == TextForms.Both;
        var factor = field.Weight * alternative.Factor * (isBonus ? ExactFactor : 1f);
        switch (alternative.Slots)
        {
            case [{ IsPrefix: true } slot]:
                AddPrefix(slot, key, statistics, factor, into);
                break;
            case [{ Terms: [var term] }]:
                AddTerm(term, alternative.LeastDocuments, key, statistics, factor, into);
                break;
            default:
                AddSequence(alternative.Slots, key, statistics, factor, into);
                break;
        }
    }

    private void AddTerm(string term, long leastDocuments, TermSpace key, FieldStatistics statistics, float factor, List<Leaf>[] into)
    {
        var found = new TermEntry?[view.Segments.Count];
        var documents = 0L;
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = view.Segments[i].Reader.Find(key)?.Terms.Find(term);
            documents += found[i]?.Documents ?? 0;
        }
        if (documents == 0) return;
        var weight = factor * Bm25.Idf(Math.Max(documents, Math.Min(leastDocuments, statistics.Documents)), statistics.Documents);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is not { } entry) continue;
            var space = view.Segments[i].Reader.Find(key)!;
            into[i].Add(new TermLeaf(space.Open(entry), statistics, space, weight));
        }
    }

    /// <summary>For its rarity, the documents of a beginning's words are added up: counting each document once would cost reading all of them.</summary>
    private void AddPrefix(Slot slot, TermSpace key, FieldStatistics statistics, float factor, List<Leaf>[] into)
    {
        var found = view.Segments.Select((segment, number) => segment.Reader.Find(key) is { } space ? BeginningOf(slot, space, number) : null).ToArray();
        var documents = found.Sum(beginning => beginning?.Documents ?? 0);
        if (documents == 0) return;
        var weight = factor * Bm25.Idf(Math.Min(documents, statistics.Documents), statistics.Documents);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is not { Documents: > 0 } beginning) continue;
            var space = view.Segments[i].Reader.Find(key)!;
            into[i].Add(new SetLeaf(beginning.Few, [.. beginning.Many.Select(space.Open)], Bm25.Score(weight, frequency: 1, Bm25.NormInverseOfAverage)));
        }
    }

    private void AddSequence(IReadOnlyList<Slot> slots, TermSpace key, FieldStatistics statistics, float factor, List<Leaf>[] into)
    {
        var documents = new long[slots.Count];
        var cursors = new SlotCursor[]?[view.Segments.Count];
        for (var i = 0; i < cursors.Length; i++)
        {
            if (view.Segments[i].Reader.Find(key) is not { } space) continue;
            var postings = slots.Select(slot => Entries(slot, space)).ToArray();
            for (var slot = 0; slot < postings.Length; slot++) documents[slot] += CountOf(postings[slot], space, view.Segments[i].Reader.Count);
            if (postings.All(entries => entries.Count > 0)) cursors[i] = [.. postings.Select(entries => new SlotCursor([.. entries.Select(space.Open)]))];
        }
        if (documents.Any(count => count == 0)) return;
        var weight = factor * documents.Sum(count => Bm25.Idf(count, statistics.Documents));
        for (var i = 0; i < cursors.Length; i++)
        {
            if (cursors[i] is not { } own) continue;
            var (matched, frequencies) = new SequenceMatcher(own).Run();
            if (matched.Length > 0) into[i].Add(new ListLeaf(matched, frequencies, statistics, view.Segments[i].Reader.Find(key)!, weight));
        }
    }

    /// <summary>The terms of a slot that the space has.</summary>
    private static List<TermEntry> Entries(Slot slot, Space space)
    {
        var entries = new List<TermEntry>();
        if (slot.IsPrefix)
        {
            foreach (var start in slot.Terms) TermsStartingWith(start, space, entries);
        }
        else
        {
            foreach (var term in slot.Terms)
                if (space.Terms.Find(term) is { } entry) entries.Add(entry);
        }
        return entries;
    }

    private static void TermsStartingWith(string start, Space space, List<TermEntry> into)
    {
        var prefix = Encoding.UTF8.GetBytes(start);
        var cursor = new TermsCursor(space.Terms, stackalloc byte[TermsCursor.LongestTerm]);
        for (var more = cursor.Seek(prefix); more && cursor.Term.StartsWith(prefix); more = cursor.Next()) into.Add(cursor.Entry());
    }

    private Beginning BeginningOf(Slot slot, Space space, int segment)
    {
        var key = (space.Key, segment, string.Join('|', slot.Terms));
        if (_beginnings.TryGetValue(key, out var known))
        {
            // Asked for again: from now on what is common is read no more.
            if (known.Many.Count > 0) _beginnings[key] = known = known with { Few = Union(Entries(slot, space), space, view.Segments[segment].Reader.Count), Many = [] };
            return known;
        }
        var entries = Entries(slot, space);
        var isMany = entries.ToLookup(entry => entry.Documents >= BlockPacking.Size);
        var beginning = new Beginning(entries.Sum(entry => (long)entry.Documents), Union(isMany[false], space, view.Segments[segment].Reader.Count), [.. isMany[true]]);
        _beginnings.Add(key, beginning);
        return beginning;
    }

    private static ulong[] Union(IEnumerable<TermEntry> entries, Space space, int count)
    {
        var bits = new ulong[(count + 63) / 64];
        foreach (var entry in entries) space.AddTo(bits, entry);
        return bits;
    }

    private static long CountOf(List<TermEntry> entries, Space space, int count) => entries.Count switch
    {
        0 => 0,
        1 => entries[0].Documents,
        _ => Count(Union(entries, space, count)),
    };

    private static long Count(ulong[] bits)
    {
        var count = 0L;
        foreach (var word in bits) count += BitOperations.PopCount(word);
        return count;
    }
}
