namespace Relais.Engine.Analysis;

/// <summary>The scripts in which words do not end at spaces, by their Unicode blocks.</summary>
internal static class Scripts
{
    public static WordClass ClassOf(int letter) => IsIdeograph(letter) ? WordClass.Ideograph : IsKatakana(letter) ? WordClass.Katakana : WordClass.Letter;

    /// <summary>
    /// Han, Hiragana, and the scripts of South-East Asia (Thai, Lao, Myanmar, Khmer, the Tai scripts): UAX #29 has every one of their letters be a word, for lack of a dictionary.
    /// </summary>
    public static bool IsIdeograph(int code) => code is
        (>= 0x3005 and <= 0x3007) or (>= 0x3021 and <= 0x3029) or (>= 0x3041 and <= 0x309F)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x19DF)
        or (>= 0x1A20 and <= 0x1AAF) or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAADF);

    /// <summary>Katakana, its repeat and length marks, its phonetic extensions and half-width forms.</summary>
    private static bool IsKatakana(int code) => code is
        (>= 0x3031 and <= 0x3035) or (>= 0x30A1 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9D);

    public static bool IsHebrew(int code) => code is (>= 0x05D0 and <= 0x05EA) or (>= 0x05EF and <= 0x05F2) or (>= 0xFB1D and <= 0xFB4F);
}
