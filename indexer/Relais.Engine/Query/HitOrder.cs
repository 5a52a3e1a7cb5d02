using Relais.Engine.Query.Execution;
using Relais.Engine.Storage.Documents;

namespace Relais.Engine.Query;

/// <summary>The order of hits from different segments: what the sort compares, then the id.</summary>
internal sealed class HitOrder(Sort sort, IndexView view) : IComparer<RankedHit>
{
    /// <inheritdoc/>
    public int Compare(RankedHit? x, RankedHit? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = sort.Key == SortKey.Score ? Directed(x.Score.CompareTo(y.Score)) : ByValue(x, y);
        if (order != 0) return order;
        return x.Segment == y.Segment ? x.Document.CompareTo(y.Document) : Utf8Ordinal.Compare(IdOf(x), IdOf(y));
    }

    /// <summary>Documents without a value come last either way.</summary>
    private int ByValue(RankedHit x, RankedHit y)
    {
        var (hasX, hasY) = (x.Number is not null || x.Text is not null, y.Number is not null || y.Text is not null);
        if (hasX != hasY) return hasX ? -1 : 1;
        return Directed(x.Text is not null ? string.CompareOrdinal(x.Text, y.Text) : Nullable.Compare(x.Number, y.Number));
    }

    private int Directed(int order) => sort.Descending ? -order : order;

    private ReadOnlySpan<byte> IdOf(RankedHit hit) => view.Segments[hit.Segment].Reader.Ids.Utf8(hit.Document);
}
