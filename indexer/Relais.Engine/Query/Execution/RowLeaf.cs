using System.Numerics;
using System.Runtime.Intrinsics;

namespace Relais.Engine.Query.Execution;

/// <summary>
/// Words in a row, each of one form: a phrase. Documents that have the two rarest words are found block by block, and their positions looked at; the commoner words ("de") are asked about
/// what is left. When nobody counts, neither blocks nor documents are looked into that could not score enough if the row stood there as often as its words do.
/// </summary>
internal sealed class RowLeaf : Leaf
{
    private readonly RowSlot[] _rarestFirst;
    private readonly FieldStatistics _field;
    private readonly Storage.Segments.Space _space;
    private readonly float _weight;
    private readonly CommonDocuments _common = new();
    private int[] _places = new int[32];

    /// <summary>A row.</summary>
    /// <param name="slots">Its words, two or more.</param>
    /// <param name="field">Of the place.</param>
    /// <param name="space">Of the segment.</param>
    /// <param name="weight">Of the row: what a document scores at most.</param>
    public RowLeaf(IReadOnlyList<RowSlot> slots, FieldStatistics field, Storage.Segments.Space space, float weight)
    {
        _rarestFirst = [.. slots.OrderBy(slot => slot.Cost)];
        (_field, _space, _weight) = (field, space, weight);
    }

    /// <inheritdoc/>
    public override float Most => _weight;

    /// <inheritdoc/>
    public override void Collect(int from, int to, ScoreWindow into, bool withScores, float atLeast, bool withBits)
    {
        var (first, second) = (_rarestFirst[0], _rarestFirst[1]);
        var score = new RowScore(_field, _space, _weight);
        var needed = withScores && !withBits ? atLeast : 0;
        for (var next = from; next < to;)
        {
            if (!first.Reach(next) || !second.Reach(next)) return;
            var poorUntil = needed > 0 ? Math.Max(first.PoorUntil(_weight, _field.NormInverses, needed), second.PoorUntil(_weight, _field.NormInverses, needed)) : -1;
            if (poorUntil >= 0)
            {
                next = poorUntil + 1;
                continue;
            }
            first.Load();
            second.Load();
            var documents = first.Documents;
            var last = Math.Min(to - 1, Math.Min(documents[^1], second.Documents[^1]));
            _common.Find(documents, second.Documents, next, last);
            next = last + 1;
            if (_common.Count > 0 && needed > 0) _common.Thin(documents, first.Frequencies, second.Frequencies, ref score, needed);
            for (var i = 0; i < _common.Count; i++)
            {
                var document = documents[_common.Left[i]];
                var frequency = Frequency(document, _common.Left[i], _common.Right[i]);
                if (frequency == 0) continue;
                var at = document - from;
                into.Bits[at >> 6] |= 1UL << at;
                if (withScores) into.Scores[at] += score.Of(document, frequency);
            }
        }
    }

    /// <inheritdoc/>
    public override float HighestScore(int from, int to) =>
        Math.Min(_rarestFirst[0].HighestScore(from, to, _weight, _field.NormInverses), _rarestFirst[1].HighestScore(from, to, _weight, _field.NormInverses));

    /// <summary>How often the row stands in a document, told where the two rarest words have it in their blocks.</summary>
    private int Frequency(int document, int firstIndex, int secondIndex)
    {
        var (first, second) = (_rarestFirst[0], _rarestFirst[1]);
        var distance = first.Offset - second.Offset;
        if (first.FewPositions(firstIndex, int.MinValue / 2, out var few) && second.FewPositions(secondIndex, int.MaxValue, out var others))
        {
            var pairs = CountShared(few - Vector256.Create(distance), others);
            if (pairs == 0 || _rarestFirst.Length == 2) return pairs;
        }
        return Frequency(document, first.Positions(firstIndex), second.Positions(secondIndex), distance);
    }

    private int Frequency(int document, ReadOnlySpan<int> first, ReadOnlySpan<int> second, int distance)
    {
        if (_places.Length < first.Length) _places = new int[first.Length * 2];
        var places = _places.AsSpan(0, first.Length);
        first.CopyTo(places);
        var count = Keep(places, second, distance);
        for (var i = 2; i < _rarestFirst.Length && count > 0; i++)
        {
            var index = _rarestFirst[i].Find(document);
            count = index < 0 ? 0 : Keep(places[..count], _rarestFirst[i].Positions(index), _rarestFirst[0].Offset - _rarestFirst[i].Offset);
        }
        return count;
    }

    /// <summary>How many numbers two vectors of different ones share: each is compared with each, without a branch.</summary>
    private static int CountShared(Vector256<int> left, Vector256<int> right)
    {
        var own = Vector256.Equals(left, right) | Vector256.Equals(left, Vector256.Shuffle(right, Vector256.Create(1, 2, 3, 4, 5, 6, 7, 0)));
        var near = Vector256.Equals(left, Vector256.Shuffle(right, Vector256.Create(2, 3, 4, 5, 6, 7, 0, 1))) | Vector256.Equals(left, Vector256.Shuffle(right, Vector256.Create(3, 4, 5, 6, 7, 0, 1, 2)));
        var half = Vector256.Equals(left, Vector256.Shuffle(right, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3))) | Vector256.Equals(left, Vector256.Shuffle(right, Vector256.Create(5, 6, 7, 0, 1, 2, 3, 4)));
        var far = Vector256.Equals(left, Vector256.Shuffle(right, Vector256.Create(6, 7, 0, 1, 2, 3, 4, 5))) | Vector256.Equals(left, Vector256.Shuffle(right, Vector256.Create(7, 0, 1, 2, 3, 4, 5, 6)));
        return BitOperations.PopCount((own | near | half | far).ExtractMostSignificantBits());
    }

    /// <summary>Keeps the places of the rarest word that another stands at a fixed distance from, and tells how many.</summary>
    private static int Keep(Span<int> places, ReadOnlySpan<int> others, int distance)
    {
        int kept = 0, at = 0;
        foreach (var place in places)
        {
            var wanted = place - distance;
            while (at < others.Length && others[at] < wanted) at++;
            if (at == others.Length) break;
            if (others[at] == wanted) places[kept++] = place;
        }
        return kept;
    }
}
