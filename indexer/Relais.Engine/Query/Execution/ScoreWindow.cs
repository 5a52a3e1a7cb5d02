using System.Numerics;

namespace Relais.Engine.Query.Execution;

/// <summary>
/// A run of consecutive documents small enough for the processor's nearest cache, in which scores are summed clause by clause. Scores of documents whose bit is not set are 0.
/// </summary>
internal sealed class ScoreWindow
{
    /// <summary>Documents in a window; a multiple of 64.</summary>
    public const int Size = 4096;

    /// <summary>Words of bits in a window.</summary>
    public const int Words = Size / 64;

    /// <summary>Score of each document, counted from the window's first one.</summary>
    public float[] Scores { get; } = new float[Size];

    /// <summary>A bit for each document found.</summary>
    public ulong[] Bits { get; } = new ulong[Words];

    /// <summary>Nothing found, all scores 0.</summary>
    public void Clear()
    {
        Scores.AsSpan().Clear();
        Bits.AsSpan().Clear();
    }

    /// <summary>Keeps the better of two scores of each document found in the other window, and empties that one.</summary>
    public void TakeBest(ScoreWindow other)
    {
        for (var word = 0; word < Words; word++)
        {
            for (var bits = other.Bits[word]; bits != 0; bits &= bits - 1)
            {
                var i = (word << 6) | BitOperations.TrailingZeroCount(bits);
                Scores[i] = Math.Max(Scores[i], other.Scores[i]);
                other.Scores[i] = 0;
            }
            Bits[word] |= other.Bits[word];
            other.Bits[word] = 0;
        }
    }

    /// <summary>Adds the scores of each document found in the other window, and empties that one but for its bits.</summary>
    public void AddScores(ScoreWindow other)
    {
        for (var word = 0; word < Words; word++)
        {
            for (var bits = other.Bits[word]; bits != 0; bits &= bits - 1)
            {
                var i = (word << 6) | BitOperations.TrailingZeroCount(bits);
                Scores[i] += other.Scores[i];
                other.Scores[i] = 0;
            }
        }
    }
}
