using System.Numerics;

namespace Relais.Engine.Query;

/// <summary>
/// Lucene keeps the length of a field in one byte: the first 40 lengths as they are, then four significant bits. We round alike, so that scores can be compared to its scores.
/// </summary>
internal static class LengthRounding
{
    private const int KeptAsTheyAre = 24;
    private const int SignificantBits = 4;

    /// <summary>The greatest length, not above the given one, that has a byte of its own.</summary>
    public static int Rounded(int length)
    {
        if (length < KeptAsTheyAre) return length;
        var above = (uint)(length - KeptAsTheyAre);
        var dropped = Math.Max(0, 32 - BitOperations.LeadingZeroCount(above) - SignificantBits);
        return KeptAsTheyAre + (int)(above >> dropped << dropped);
    }
}
