using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Relais.Engine.Analysis;

namespace Relais.Tests.Engine.Analysis;

/// <summary>Unicode's own test of word breaking (UAX #29), and where we part from it on purpose: decision record 0005 says why.</summary>
public sealed class WordBreakTests
{
    private static readonly (string Name, Regex Pattern)[] _departures =
    [
        ("A colon ends a word", new Regex(@"\p{L}:\p{L}")),
        ("A low line does not begin or end a word, and two do not join", new Regex(@"(^|[^\p{L}\p{N}])_|_($|[^\p{L}\p{N}])")),
        ("A point or an apostrophe joins letters to digits, and to katakana", new Regex(@"\p{L}['.][\p{N}\u3031]|\p{N}['.]\p{L}")),
        ("An apostrophe after a Hebrew letter ends the word", new Regex(@"\u05D0'($|\P{L})")),
        ("A pictograph is no part of a word", new Regex(@"[\p{So}\p{Cs}]")),
    ];

    [UnicodeDataFact]
    public void Words_break_where_Unicode_has_them_break_but_for_the_departures_named()
    {
        var cases = File.ReadLines(UnicodeDataFactAttribute.WordBreakTest).Where(line => line.StartsWith('÷')).Select(Read).ToList();

        var others = cases.Where(one => !one.Words.SequenceEqual(Ours(one.Text), StringComparer.Ordinal)).ToList();

        var unnamed = others.Where(one => _departures.All(departure => !departure.Pattern.IsMatch(WithoutMarks(one.Text))))
            .Select(one => $"{Codes(one.Text)}: Unicode {string.Join(" | ", one.Words.Select(Codes))}, ours {string.Join(" | ", Ours(one.Text).Select(Codes))}");
        Assert.Empty(unnamed);
        Assert.All(_departures, departure => Assert.Contains(others, one => departure.Pattern.IsMatch(WithoutMarks(one.Text))));
        Assert.InRange(cases.Count, 1_000, int.MaxValue);
    }

    [Theory]
    [InlineData("3.14 1,234.5 1.234,5", "3.14|1,234.5|1.234,5")]
    [InlineData("a,b 1,b a,1", "a|b|1|b|a|1")]
    [InlineData("can't ‘can’t’ can‘t", "can't|can’t|can‘t")]
    [InlineData("rock'\u0308n l’\u2060accès", "rock'\u0308n|l’\u2060accès")]
    [InlineData("Objectif:améliorer https://exemple.fr/a", "Objectif|améliorer|https|exemple.fr/a")]
    [InlineData("e\u0301te\u0301 co\u00ADopé", "e\u0301te\u0301|co\u00ADopé")]
    // Hebrew (points, gershayim typed as quotes), Arabic, Devanagari, Hangul syllables and jamo
    [InlineData("שָׁלוֹם צה\"ל צה״ל \"א\"", "שָׁלוֹם|צה\"ל|צה״ל|א")]
    [InlineData("الصِّحَّة المجتمعية", "الصِّحَّة|المجتمعية")]
    [InlineData("सामुदायिक स्वास्थ्य", "सामुदायिक|स्वास्थ्य")]
    [InlineData("지역사회 보건 \u1100\u1161", "지역사회|보건|\u1100\u1161")]
    // Written without spaces: Han and kana one by one, katakana in a row, Thai by letter with its marks
    [InlineData("健康センターの人", "健|康|センター|の|人")]
    [InlineData("VIPルーム3", "VIP|ルーム|3")]
    [InlineData("สุขภาพ", "สุ|ข|ภ|า|พ")]
    // Beyond the basic plane, halves of pairs, emoji
    [InlineData("𝒳𝒴 𠀀𠀁 a\uD800b", "𝒳𝒴|𠀀|𠀁|a|b")]
    [InlineData("santé🌱mentale 👩‍⚕️ 🇫🇷 1️⃣", "santé|mentale|1️⃣")]
    public void Words_break_soundly_in_every_script(string text, string expected) => Assert.Equal(expected, string.Join('|', Ours(text)));

    private static IEnumerable<string> Ours(string text) => Chunker.Chunks(text).Select(chunk => text[chunk.Start..chunk.End]);

    /// <summary>A line such as "÷ 0061 × 0308 ÷ 0020 ÷": the text, and which of its segments are words.</summary>
    private static (string Text, IReadOnlyList<string> Words) Read(string line)
    {
        var text = new StringBuilder();
        var breaks = new List<int>();
        foreach (var cell in line.Split('#')[0].Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (cell is "÷") breaks.Add(text.Length);
            else if (cell is not "×") text.Append(new Rune(int.Parse(cell, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        }
        var whole = text.ToString();
        return (whole, [.. breaks.Zip(breaks.Skip(1), (from, to) => whole[from..to]).Where(segment => segment.EnumerateRunes().Any(Rune.IsLetterOrDigit))]);
    }

    private static string WithoutMarks(string text) => Regex.Replace(text, @"[\p{M}\p{Cf}]", "");

    private static string Codes(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)));
}
