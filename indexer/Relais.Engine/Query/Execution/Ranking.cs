namespace Relais.Engine.Query.Execution;

/// <summary>Keeps the best documents of a segment in the order asked for.</summary>
internal abstract class Ranking
{
    /// <summary>Whether scores decide.</summary>
    public abstract bool NeedsScores { get; }

    /// <summary>Takes a document, by rising number, and tells the score below which none is worth offering.</summary>
    public abstract float Offer(int document, float score);

    /// <summary>What was kept, best first; asked once, at the end.</summary>
    public abstract IReadOnlyList<RankedHit> Best();

    /// <summary>The ranking of a sort.</summary>
    /// <param name="sort">What is compared.</param>
    /// <param name="segment">Whose documents.</param>
    /// <param name="number">The segment's number in the snapshot.</param>
    /// <param name="depth">How many to keep.</param>
    public static Ranking For(Sort sort, LiveSegment segment, int number, int depth) => sort.Key switch
    {
        SortKey.Score => new ByScore(number, depth, sort.Descending),
        SortKey.Number => new ByNumber(segment, sort, number, depth),
        SortKey.Keyword => new ByKeyword(segment, sort, number, depth),
        _ => throw new ArgumentException($"The sort key '{sort.Key}' is not one that the engine knows.", nameof(sort)),
    };

    private sealed class ByScore(int segment, int depth, bool descending) : Ranking
    {
        private readonly TopHits<float> _top = new(depth);

        public override bool NeedsScores => true;

        public override float Offer(int document, float score)
        {
            _top.Add(descending ? score : -score, document);
            // An equal score comes after, for its document has a higher number.
            return _top.IsFull && descending ? MathF.BitIncrement(_top.Worst) : 0;
        }

        public override IReadOnlyList<RankedHit> Best() => _top.Taken((key, document) => new RankedHit(segment, document, descending ? key : -key));
    }

    /// <summary>Documents without a value come last either way, so that a value is compared only among those that have one.</summary>
    private abstract class ByValue(Sort sort, int depth) : Ranking
    {
        protected TopHits<(bool HasValue, long Value)> Top { get; } = new(depth);

        public override bool NeedsScores => false;

        public override float Offer(int document, float score)
        {
            var value = ValueOf(document);
            // The complement reverses the order of whole numbers, the lowest included, which a change of sign would not.
            Top.Add((value is not null, value is not { } number ? 0 : sort.Descending ? number : ~number), document);
            return 0;
        }

        protected abstract long? ValueOf(int document);
    }

    private sealed class ByNumber(LiveSegment segment, Sort sort, int number, int depth) : ByValue(sort, depth)
    {
        private readonly Facets.Columns.NumberColumn _column = segment.Reader.Columns.Numbers(sort.Field!);

        public override IReadOnlyList<RankedHit> Best() => Top.Taken((_, document) => new RankedHit(number, document, 0, Number: ValueOf(document)));

        protected override long? ValueOf(int document) => _column.First(document) is >= 0 and var value ? _column.Values[value] : null;
    }

    private sealed class ByKeyword(LiveSegment segment, Sort sort, int number, int depth) : ByValue(sort, depth)
    {
        private readonly Facets.Columns.ValueColumn _column = segment.Reader.Columns.Values(sort.Field!);

        public override IReadOnlyList<RankedHit> Best() =>
            Top.Taken((_, document) => new RankedHit(number, document, 0, Text: ValueOf(document) is { } value ? _column.Value((int)value) : null));

        protected override long? ValueOf(int document) => _column.First(document) is >= 0 and var value ? value : null;
    }
}
