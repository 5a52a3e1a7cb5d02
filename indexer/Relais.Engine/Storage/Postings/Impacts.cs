using System.Buffers.Binary;

namespace Relais.Engine.Storage.Postings;

/// <summary>
/// The occurrences of a block that may score best, whatever the average length turns out to be: pairs of a frequency and a length code such that no occurrence of the block has a higher
/// frequency and a lower length than all of them. Four pairs at most; more are joined into pairs that promise too much, never too little.
/// Source: S. Ding and T. Suel, "Faster top-k document retrieval using block-max indexes", SIGIR 2011; the pairs are Lucene's idea (LUCENE-4198).
/// </summary>
internal static class Impacts
{
    /// <summary>Bytes of the pairs of one block.</summary>
    public const int Size = Most * 2;

    private const int Most = 4;

    /// <summary>Computes the pairs of a block.</summary>
    /// <param name="documents">Documents of the block.</param>
    /// <param name="frequencies">Their frequencies.</param>
    /// <param name="norms">Length codes of all documents of the segment.</param>
    /// <param name="to"><see cref="Size"/> bytes: frequency and length code, by falling frequency; the last pair is repeated where there are fewer.</param>
    public static void Compute(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, ReadOnlySpan<byte> norms, Span<byte> to)
    {
        // Lowest length by frequency; a byte's highest value stands for itself and all above.
        Span<byte> shortest = stackalloc byte[256];
        shortest.Fill(byte.MaxValue);
        var highest = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var frequency = Math.Min(frequencies[i], byte.MaxValue);
            shortest[frequency] = Math.Min(shortest[frequency], norms[documents[i]]);
            highest = Math.Max(highest, frequency);
        }
        Span<(byte Frequency, byte Norm)> pairs = stackalloc (byte, byte)[256];
        var count = 0;
        for (var frequency = highest; frequency > 0; frequency--)
        {
            if (count > 0 && shortest[frequency] >= pairs[count - 1].Norm) continue;
            if (shortest[frequency] == byte.MaxValue && frequency != highest) continue;
            pairs[count++] = ((byte)frequency, shortest[frequency]);
        }
        for (var i = 0; i < Most; i++)
        {
            // Pairs first..last become one: the highest frequency with the lowest length.
            var first = count <= Most ? Math.Min(i, count - 1) : i * count / Most;
            var last = count <= Most ? first : ((i + 1) * count / Most) - 1;
            to[i * 2] = pairs[first].Frequency;
            to[(i * 2) + 1] = pairs[last].Norm;
        }
    }

    /// <summary>The highest score that a block promises.</summary>
    /// <param name="pairs">As computed.</param>
    /// <param name="weight">Weighted idf of the term.</param>
    /// <param name="normInverses">By length code.</param>
    public static float HighestScore(ReadOnlySpan<byte> pairs, float weight, ReadOnlySpan<float> normInverses)
    {
        var all = BinaryPrimitives.ReadUInt64LittleEndian(pairs);
        var best = 0f;
        for (var i = 0; i < Most; i++, all >>= 16)
        {
            var frequency = (byte)all;
            // Where the byte was not enough for the frequency, only the limit of the formula is sure.
            if (frequency == byte.MaxValue) return weight;
            best = Math.Max(best, weight - (weight / (1f + (frequency * normInverses[(byte)(all >> 8)]))));
        }
        return best;
    }
}
