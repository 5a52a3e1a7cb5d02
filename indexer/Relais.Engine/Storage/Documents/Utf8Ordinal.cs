namespace Relais.Engine.Storage.Documents;

/// <summary>
/// The order of UTF-16 code units told from UTF-8. The two differ in one thing: supplementary characters (lead bytes F0 to F4) are surrogates in UTF-16,
/// hence before U+E000 to U+FFFF (lead bytes EE and EF).
/// </summary>
internal static class Utf8Ordinal
{
    /// <summary>Below 0, 0 or above 0, as <see cref="string.CompareOrdinal(string, string)"/> of the texts is.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var shared = left.CommonPrefixLength(right);
        return shared == left.Length || shared == right.Length ? left.Length - right.Length : Rank(left[shared]) - Rank(right[shared]);
    }

    private static int Rank(byte value) => value is 0xEE or 0xEF ? value + 0x10 : value;
}
