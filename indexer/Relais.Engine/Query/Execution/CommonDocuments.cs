namespace Relais.Engine.Query.Execution;

/// <summary>The documents that two blocks of postings have in common, by their places in either.</summary>
internal sealed class CommonDocuments
{
    /// <summary>From so many times as many documents on, each of the few is looked for among the many.</summary>
    private const int Uneven = 6;

    private readonly int[] _left = new int[Storage.Postings.BlockPacking.Size + 1];
    private readonly int[] _right = new int[Storage.Postings.BlockPacking.Size + 1];

    /// <summary>Places in the first list.</summary>
    public ReadOnlySpan<int> Left => _left.AsSpan(0, Count);

    /// <summary>Places in the second list, of the same documents.</summary>
    public ReadOnlySpan<int> Right => _right.AsSpan(0, Count);

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>Compares two rising lists of at most a block.</summary>
    /// <param name="left">The first list.</param>
    /// <param name="right">The second list.</param>
    /// <param name="from">Documents before this one do not count.</param>
    /// <param name="last">Nor those after this one.</param>
    public void Find(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int from, int last)
    {
        int i = Rising.FirstFrom(left, from, 0), j = Rising.FirstFrom(right, from, 0);
        int leftEnd = EndOf(left, last, i), rightEnd = EndOf(right, last, j);
        Count = leftEnd - i > (rightEnd - j) * Uneven ? LookFor(right[..rightEnd], j, _right, left[..leftEnd], i, _left)
            : rightEnd - j > (leftEnd - i) * Uneven ? LookFor(left[..leftEnd], i, _left, right[..rightEnd], j, _right)
            : Merge(left[..leftEnd], i, right[..rightEnd], j);
    }

    /// <summary>Leaves out the pairs that could not score enough, were the words as often in a row as they are in the document.</summary>
    /// <param name="documents">The first list.</param>
    /// <param name="leftFrequencies">Of the documents of the first list.</param>
    /// <param name="rightFrequencies">Of the documents of the second list.</param>
    /// <param name="score">What a document scores for a frequency.</param>
    /// <param name="atLeast">What is enough.</param>
    public void Thin(ReadOnlySpan<int> documents, ReadOnlySpan<int> leftFrequencies, ReadOnlySpan<int> rightFrequencies, ref RowScore score, float atLeast)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var (left, right) = (_left[i], _right[i]);
            (_left[kept], _right[kept]) = (left, right);
            if (score.Of(documents[left], Math.Min(leftFrequencies[left], rightFrequencies[right])) >= atLeast) kept++;
        }
        Count = kept;
    }

    private static int EndOf(ReadOnlySpan<int> documents, int last, int from) => documents[^1] <= last ? documents.Length : Rising.FirstFrom(documents, last + 1, from);

    /// <summary>Without a branch that depends on the documents: which of two common words comes next cannot be guessed.</summary>
    private int Merge(ReadOnlySpan<int> left, int i, ReadOnlySpan<int> right, int j)
    {
        var found = 0;
        while (i < left.Length && j < right.Length)
        {
            (_left[found], _right[found]) = (i, j);
            var difference = left[i] - right[j];
            var leftIsNotAfter = 1 - (int)((uint)-difference >> 31);
            var rightIsNotAfter = 1 - (int)((uint)difference >> 31);
            found += leftIsNotAfter & rightIsNotAfter;
            i += leftIsNotAfter;
            j += rightIsNotAfter;
        }
        return found;
    }

    private static int LookFor(ReadOnlySpan<int> few, int i, int[] fewPlaces, ReadOnlySpan<int> many, int j, int[] manyPlaces)
    {
        var found = 0;
        for (; i < few.Length; i++)
        {
            j = Rising.FirstFrom(many, few[i], j);
            if (j == many.Length) break;
            if (many[j] != few[i]) continue;
            (fewPlaces[found], manyPlaces[found]) = (i, j);
            found++;
        }
        return found;
    }
}
