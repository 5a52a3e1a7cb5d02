using System.Globalization;
using System.Text;

namespace Relais.Engine.Analysis;

/// <summary>What a character does in a word, after the word-break classes of Unicode UAX #29, widened where French typing needs it.</summary>
internal static class Letters
{
    /// <summary>Letters, digits and numbers; marks and invisible format characters only continue a word.</summary>
    public static bool StartsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;

    /// <summary>Combining marks, soft hyphen, zero-width characters: they belong to the word that they follow.</summary>
    public static bool ContinuesWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
        || rune.Value == '\u200B';

    /// <summary>Typists and keyboards use these four for one sign.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u2032';

    /// <summary>The points of inclusive spellings (·, •, ‧, ∙, ⋅) and the full stop that stands for them.</summary>
    public static bool IsPoint(char c) => c is '.' or '\u00B7' or '\u2022' or '\u2027' or '\u2219' or '\u22C5';

    /// <summary>Hyphen-minus, hyphen, non-breaking hyphen.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Characters that join two word parts when letters or digits stand on both sides.</summary>
    public static bool IsJoiner(char c) => IsApostrophe(c) || IsPoint(c) || IsHyphen(c) || c is '/' or '_';

    /// <summary>Scripts written without spaces: every character is a word of its own, as UAX #29 has it for ideographs.</summary>
    public static bool IsIdeograph(Rune rune) => rune.Value is
        (>= 0x3041 and <= 0x309F) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
