using FsCheck;
using FsCheck.Fluent;

namespace Relais.Tests.Engine.Analysis;

/// <summary>Short random texts of the characters that word breaking and folding may trip over.</summary>
internal static class NastyText
{
    private static readonly string[] _pieces =
    [
        "a", "e", "s", "l", "d", "qu", "É", "ç", "œ", "Œ", "ÿ", "ﬁ", "ß", "İ", "ı", "ſ", "ǆ", "ñ", "A", "Z", "0", "7", "²", "½", "Ⅻ", "①", "\u0660",
        " ", "\u00A0", "\u202F", "\n", "\u00AD", "\u200B", "\u200D", "\u2060", "\uFE0F", "\u0301", "\u0308", "\u0345", "\u20E3",
        "'", "’", "ʼ", "′", "‘", "-", "\u2010", "\u2011", ".", "·", "•", "‧", "\u0387", "/", "_", ",", ":", "+", "°", "º", "(", ")", "(e)", "(s)", "\"", "…",
        "健", "ら", "カ", "ー", "한", "อ", "ा", "क", "א", "\u05B0", "״", "م", "\u0651", "я", "𝒳", "𐐀", "🌱", "👩\u200D⚕", "🇫🇷", "\uD800", "\uDC00", "\u3164", "\0",
    ];

    public static Gen<string> Any => Gen.Choose(0, 14).SelectMany(count => Gen.Elements(_pieces).ArrayOf(count)).Select(string.Concat);
}
