using System.Buffers;
using System.Globalization;
using System.Text;

namespace Relais.Engine.Analysis;

/// <summary>What a character does in a word, after the word-break classes of Unicode UAX #29, widened where French typing needs it.</summary>
internal static class Letters
{
    /// <summary>Latin letters and the signs around them, which are nearly all of our texts, are looked up instead of reasoned about.</summary>
    private const int Looked = 0x250;

    private static readonly WordClass[] _known = [.. Enumerable.Range(0, Looked).Select(code => Of(new Rune(code)))];

    /// <summary>The class of the character there, and its length in UTF-16 units. Half a surrogate pair is <see cref="WordClass.Other"/>, one unit long.</summary>
    public static WordClass At(ReadOnlySpan<char> text, int at, out int length)
    {
        var c = text[at];
        if (c < Looked)
        {
            length = 1;
            return _known[c];
        }
        return Rune.DecodeFromUtf16(text[at..], out var rune, out length) == OperationStatus.Done ? Of(rune) : WordClass.Other;
    }

    /// <summary>Steps over Latin letters and digits: most words from end to end.</summary>
    public static int AfterLatin(ReadOnlySpan<char> text, int at)
    {
        var known = _known;
        while ((uint)at < (uint)text.Length && text[at] < (uint)known.Length && StartsWord(known[text[at]])) at++;
        return at;
    }

    /// <summary>Letters, digits and numbers; marks and invisible format characters only continue a word.</summary>
    public static bool StartsWord(WordClass kind) => kind is >= WordClass.Letter and <= WordClass.Ideograph;

    public static WordClass Of(Rune rune) => rune.Value switch
    {
        ',' => WordClass.Comma,
        '+' => WordClass.Plus,
        '°' => WordClass.Degree,
        '(' => WordClass.Bracket,
        '"' or '\u05F4' => WordClass.Quote,
        // The geresh stands for an apostrophe inside Hebrew words, and is a letter there by UAX #29.
        '\u05F3' => WordClass.Letter,
        // A modifier letter by its category; WordReader treats it as the apostrophe that it is typed for.
        '\u02BC' => WordClass.Letter,
        <= char.MaxValue when IsJoiner((char)rune.Value) => WordClass.Joiner,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => WordClass.Letter,
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => Scripts.ClassOf(rune.Value),
            UnicodeCategory.DecimalDigitNumber => WordClass.Digit,
            UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber => Scripts.IsIdeograph(rune.Value) ? WordClass.Ideograph : WordClass.Number,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => WordClass.Mark,
            // Soft hyphen, joiners, directions, zero-width space: pasted text has them inside words.
            UnicodeCategory.Format => WordClass.Mark,
            _ => WordClass.Other,
        },
    };

    /// <summary>Typists and keyboards use the first four for one sign; the last two are slips of automatic quotes and of full-width keyboards.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u2032' or '\u2018' or '\uFF07';

    /// <summary>The points of inclusive spellings (·, •, ‧, ∙, ⋅, and · in its Greek guise) and the full stops that stand for them.</summary>
    public static bool IsPoint(char c) => c is '.' or '\u00B7' or '\u2022' or '\u2027' or '\u2219' or '\u22C5' or '\u0387' or '\u2024' or '\uFE52' or '\uFF0E';

    /// <summary>Hyphen-minus, hyphen, non-breaking hyphen.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Characters that join two word parts when letters or digits stand on both sides.</summary>
    public static bool IsJoiner(char c) => IsApostrophe(c) || IsPoint(c) || IsHyphen(c) || c is '/' or '_';
}
