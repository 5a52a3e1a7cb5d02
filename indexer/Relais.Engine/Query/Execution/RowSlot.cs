using System.Runtime.Intrinsics;
using Relais.Engine.Storage.Postings;

namespace Relais.Engine.Query.Execution;

/// <summary>One word of a row: its postings, read block by block as the row reaches them.</summary>
/// <param name="postings">Of the word; without spans.</param>
/// <param name="offset">Its place in the row, from 0.</param>
internal sealed class RowSlot(PostingsCursor postings, int offset)
{
    private int _block;

    /// <summary>Its place in the row, from 0.</summary>
    public int Offset => offset;

    /// <summary>Documents that have the word.</summary>
    public int Cost => postings.DocumentCount;

    /// <summary>Documents of the loaded block.</summary>
    public ReadOnlySpan<int> Documents => postings.Documents;

    /// <summary>Their frequencies.</summary>
    public ReadOnlySpan<int> Frequencies => postings.Frequencies();

    /// <summary>Goes to the block where a document is or would be; false when all of them are before that one. Only a list too short for a directory is read for that.</summary>
    public bool Reach(int document)
    {
        if (!postings.HasDirectory)
        {
            Load();
            return Documents[^1] >= document;
        }
        _block = postings.Find(document, _block);
        return _block < postings.BlockCount;
    }

    /// <summary>The last document of the block when it promises less than such a score, or -1 when it may promise as much.</summary>
    public int PoorUntil(float weight, ReadOnlySpan<float> normInverses, float atLeast) =>
        postings.HasDirectory && postings.HighestScore(_block, weight, normInverses) < atLeast ? postings.LastDocument(_block) : -1;

    /// <summary>Reads the block that was reached.</summary>
    /// <exception cref="InvalidDataException">It ends elsewhere than its directory tells: who goes on behind its last document would not get on.</exception>
    public void Load()
    {
        postings.Load(_block);
        if (postings.HasDirectory && postings.Documents[^1] != postings.LastDocument(_block)) throw new InvalidDataException("The directory of a term contradicts its postings.");
    }

    /// <summary>Where a document stands in the block where it would be; -1 when it is not there.</summary>
    public int Find(int document)
    {
        if (!Reach(document)) return -1;
        Load();
        var at = Rising.FirstFrom(postings.Documents, document, 0);
        return at < postings.Documents.Length && postings.Documents[at] == document ? at : -1;
    }

    /// <summary>Where the word stands in a document of the loaded block.</summary>
    /// <param name="index">Of the document in the block.</param>
    public ReadOnlySpan<int> Positions(int index) => postings.Positions(index);

    /// <summary>The same of a document that has few, in a vector; false when it has too many for one.</summary>
    /// <param name="index">Of the document in the block.</param>
    /// <param name="filler">What stands behind the last position.</param>
    /// <param name="positions">Rising positions, then the filler.</param>
    public bool FewPositions(int index, int filler, out Vector256<int> positions) => postings.FewPositions(index, filler, out positions);

    /// <summary>A score that no document of a window exceeds.</summary>
    public float HighestScore(int from, int to, float weight, ReadOnlySpan<float> normInverses)
    {
        if (!postings.HasDirectory) return weight;
        var highest = 0f;
        for (var block = postings.Find(from, _block); block < postings.BlockCount; block++)
        {
            highest = Math.Max(highest, postings.HighestScore(block, weight, normInverses));
            if (postings.LastDocument(block) >= to - 1) break;
        }
        return highest;
    }
}
