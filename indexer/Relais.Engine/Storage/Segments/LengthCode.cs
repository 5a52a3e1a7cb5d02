using System.Numerics;

namespace Relais.Engine.Storage.Segments;

/// <summary>
/// The length of a field in one byte: the first 40 lengths as they are, then four significant bits. Lucene rounds alike, and so do we, that scores can be compared to its scores.
/// </summary>
internal static class LengthCode
{
    private const int KeptAsTheyAre = 24;
    private const int SignificantBits = 4;

    /// <summary>The code of a length, 0 or more.</summary>
    public static byte Of(int length)
    {
        if (length < KeptAsTheyAre) return (byte)length;
        var above = (uint)(length - KeptAsTheyAre);
        var dropped = Math.Max(0, 32 - BitOperations.LeadingZeroCount(above) - SignificantBits);
        // As in a floating-point number: the first of the four bits is always 1 and not kept, the exponent comes above the other three.
        return (byte)(KeptAsTheyAre + (dropped == 0 && above < 8 ? (int)above : ((dropped + 1) << 3) | (int)((above >> dropped) & 7)));
    }

    /// <summary>The greatest length, not above the one coded, that has a code of its own.</summary>
    public static int Length(byte code)
    {
        if (code < KeptAsTheyAre) return code;
        var above = code - KeptAsTheyAre;
        return KeptAsTheyAre + (above < 8 ? above : (8 | (above & 7)) << ((above >> 3) - 1));
    }
}
