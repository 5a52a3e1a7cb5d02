using System.Text;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Postings;
using Relais.Engine.Storage.Segments;
using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Query.Execution;

/// <summary>
/// Looks the alternatives of a clause up in every segment. Terms that stand alone and rows of them are left to be read while scoring; words of several forms in a row, and beginnings, are
/// matched here.
/// </summary>
/// <param name="view">The snapshot.</param>
/// <param name="blocks">Room for postings, used by nobody else as long as the leaves are; null to ask for memory.</param>
internal sealed class LeafBuilder(IndexView view, BlockBuffers? blocks = null)
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
    private sealed record Beginning(long Documents, ulong[] Few, List<TermEntry> Many);

    private bool _isCounting;
    private long _mostDocuments;

    /// <summary>One entry a segment, and how many documents have the clause: those of its commonest term in one field. Removed ones are not counted.</summary>
    public (ClauseLeaves[] Leaves, long Documents) BuildCounted(PlannedClause clause)
    {
        (_isCounting, _mostDocuments) = (true, 0);
        var leaves = Build(clause);
        _isCounting = false;
        return (leaves, _mostDocuments);
    }

    /// <summary>One entry a segment.</summary>
    public ClauseLeaves[] Build(PlannedClause clause)
    {
        var bySegment = new List<Leaf[]>[view.Segments.Count];
        var own = new List<Leaf>[view.Segments.Count];
        for (var segment = 0; segment < own.Length; segment++) (bySegment[segment], own[segment]) = (new(clause.Alternatives.Count), []);
        foreach (var alternative in clause.Alternatives)
        {
            foreach (var place in view.Places(alternative.Language))
            {
                if (clause.Clause.Field is not null && !string.Equals(clause.Clause.Field, place.Field.Name, StringComparison.Ordinal)) continue;
                if (alternative.OnlyWithoutExact && place.Field.Forms != TextForms.Stems) continue;
                Add(alternative, place, own);
            }
            for (var segment = 0; segment < own.Length; segment++)
            {
                if (own[segment].Count > 0) bySegment[segment].Add([.. own[segment]]);
                own[segment].Clear();
            }
        }
        return Array.ConvertAll(bySegment, alternatives => new ClauseLeaves(alternatives));
    }

    /// <summary>True when some document has the clause, removed ones included until a merge drops them.</summary>
    public bool Finds(PlannedClause clause)
    {
        var (leaves, scratch) = (Build(clause), Scratch.Take());
        for (var segment = 0; segment < leaves.Length; segment++)
        {
            var count = view.Segments[segment].Reader.Count;
            for (var from = 0; from < count; from += ScoreWindow.Size)
            {
                leaves[segment].Collect(from, Math.Min(count, from + ScoreWindow.Size), scratch.Found, sum: null, scratch.Spare, atLeast: 0, withBits: true);
                if (!scratch.Found.Bits.AsSpan().ContainsAnyExcept(0UL)) continue;
                scratch.Found.Clear();
                scratch.GiveBack();
                return true;
            }
        }
        scratch.GiveBack();
        return false;
    }

    private void Add(Alternative alternative, Place place, List<Leaf>[] into)
    {
        var isBonus = alternative.Language.Length == 0 && view.HasStems && place.Field.Forms == TextForms.Both;
        var factor = place.Field.Weight * alternative.Factor * (isBonus ? ExactFactor : 1f);
        switch (alternative.Slots)
        {
            case [{ IsPrefix: true } slot]:
                AddPrefix(slot, place, factor, into);
                break;
            case [{ Terms: [var term] }]:
                AddTerm(term, alternative.LeastDocuments, place, factor, into);
                break;
            default:
                AddSequence(alternative.Slots, place, factor, into);
                break;
        }
    }

    private void AddTerm(string term, long leastDocuments, Place place, float factor, List<Leaf>[] into)
    {
        var found = new TermEntry?[into.Length];
        var documents = 0L;
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = place.Spaces[i]?.Terms.Find(term);
            documents += found[i]?.Documents ?? 0;
        }
        if (documents == 0) return;
        if (_isCounting) Count(found, place);
        var statistics = place.Statistics;
        var weight = factor * Bm25.Idf(Math.Max(documents, Math.Min(leastDocuments, statistics.Documents)), statistics.Documents);
        for (var i = 0; i < found.Length; i++)
            if (found[i] is { } entry) into[i].Add(new TermLeaf(place.Spaces[i]!.Open(entry, blocks), statistics, place.Spaces[i]!, weight, blocks?.Take() ?? new int[BlockPacking.Size]));
    }

    /// <summary>For its rarity, the documents of a beginning's words are added up: counting each document once would cost reading all of them.</summary>
    private void AddPrefix(Slot slot, Place place, float factor, List<Leaf>[] into)
    {
        var found = new Beginning?[into.Length];
        var documents = 0L;
        for (var i = 0; i < found.Length; i++)
        {
            if (place.Spaces[i] is not { } space) continue;
            found[i] = BeginningOf(slot, space, i);
            documents += found[i]!.Documents;
        }
        if (documents == 0) return;
        if (_isCounting) CountBeginnings(slot, found, place);
        var weight = factor * Bm25.Idf(Math.Min(documents, place.Statistics.Documents), place.Statistics.Documents);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is not { Documents: > 0 } beginning) continue;
            into[i].Add(new SetLeaf(beginning.Few, Opened(beginning.Many, place.Spaces[i]!), Bm25.Score(weight, frequency: 1, Bm25.NormInverseOfAverage)));
        }
    }

    private PostingsCursor[] Opened(List<TermEntry> entries, Space space)
    {
        var cursors = new PostingsCursor[entries.Count];
        for (var i = 0; i < cursors.Length; i++) cursors[i] = space.Open(entries[i], blocks);
        return cursors;
    }

    private void AddSequence(IReadOnlyList<Slot> slots, Place place, float factor, List<Leaf>[] into)
    {
        var documents = new long[slots.Count];
        var rows = new List<TermEntry>[]?[into.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (place.Spaces[i] is not { } space) continue;
            var row = new List<TermEntry>[slots.Count];
            for (var slot = 0; slot < row.Length; slot++)
            {
                row[slot] = Entries(slots[slot], space);
                documents[slot] += CountOf(row[slot], space, view.Segments[i].Reader.Count);
            }
            if (Array.TrueForAll(row, entries => entries.Count > 0)) rows[i] = row;
        }
        if (Array.Exists(documents, count => count == 0)) return;
        var rarity = 0d;
        foreach (var count in documents) rarity += Bm25.Idf(count, place.Statistics.Documents);
        var weight = factor * (float)rarity;
        if (_isCounting) CountRow(slots, documents, place);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] is not { } row) continue;
            var space = place.Spaces[i]!;
            if (row.Length > 1 && Array.TrueForAll(row, entries => entries is [{ HasSpans: false }]))
            {
                into[i].Add(new RowLeaf([.. row.Select((entries, offset) => new RowSlot(space.Open(entries[0], blocks), offset))], place.Statistics, space, weight));
                continue;
            }
            var (matched, frequencies) = new SequenceMatcher(Array.ConvertAll(row, entries => new SlotCursor(Opened(entries, space)))).Run();
            if (matched.Length > 0) into[i].Add(new ListLeaf(matched, frequencies, place.Statistics, space, weight));
        }
    }

    /// <summary>A row of words is taken to be as common as the rarest of them: one of common words ("qu'est-ce") may be next to unknown, and says nothing.</summary>
    private void CountRow(IReadOnlyList<Slot> slots, long[] documents, Place place)
    {
        var living = long.MaxValue;
        for (var slot = 0; slot < documents.Length; slot++)
        {
            var removed = 0L;
            for (var i = 0; i < view.Segments.Count; i++)
                if (view.Segments[i] is { Removed: { } bits } segment && place.Spaces[i] is { } space) removed += Bits.CountShared(bits, Union(Entries(slots[slot], space), space, segment.Reader.Count));
            living = Math.Min(living, documents[slot] - removed);
        }
        _mostDocuments = Math.Max(_mostDocuments, living);
    }

    private void Count(TermEntry?[] found, Place place)
    {
        var living = 0L;
        for (var i = 0; i < found.Length; i++)
            if (found[i] is { } entry) living += view.Segments[i].CountOf(place.Spaces[i]!, entry);
        _mostDocuments = Math.Max(_mostDocuments, living);
    }

    /// <summary>The documents of a beginning's words are added up, as they are for its score.</summary>
    private void CountBeginnings(Slot slot, Beginning?[] found, Place place)
    {
        var living = 0L;
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is not { } beginning) continue;
            var (segment, space) = (view.Segments[i], place.Spaces[i]!);
            living += segment.Removed is null ? beginning.Documents : Entries(slot, space).Sum(entry => segment.CountOf(space, entry));
        }
        _mostDocuments = Math.Max(_mostDocuments, Math.Min(living, view.TextCount));
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
        var key = (space.Key, segment, slot.Terms is [var only] ? only : string.Join('|', slot.Terms));
        if (_beginnings.TryGetValue(key, out var known))
        {
            // Asked for again: from now on what is common is read no more.
            if (known.Many.Count > 0) _beginnings[key] = known = known with { Few = Union(Entries(slot, space), space, view.Segments[segment].Reader.Count), Many = [] };
            return known;
        }
        var documents = 0L;
        List<TermEntry> few = [], many = [];
        foreach (var entry in Entries(slot, space))
        {
            documents += entry.Documents;
            (entry.Documents < BlockPacking.Size ? few : many).Add(entry);
        }
        var beginning = new Beginning(documents, Union(few, space, view.Segments[segment].Reader.Count), many);
        _beginnings.Add(key, beginning);
        return beginning;
    }

    private static ulong[] Union(List<TermEntry> entries, Space space, int count)
    {
        var bits = new ulong[(count + 63) / 64];
        foreach (var entry in entries) space.AddTo(bits, entry);
        return bits;
    }

    private static long CountOf(List<TermEntry> entries, Space space, int count) => entries.Count switch
    {
        0 => 0,
        1 => entries[0].Documents,
        _ => Bits.Count(Union(entries, space, count)),
    };
}
