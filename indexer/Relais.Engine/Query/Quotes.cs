namespace Relais.Engine.Query;

/// <summary>The quotation marks of the keyboards and languages that readers use.</summary>
internal static class Quotes
{
    private const string Straight = "\"“”„‟";

    public static bool IsOpening(char c) => c == '«' || Straight.Contains(c, StringComparison.Ordinal);

    /// <summary>Where the phrase opened there is closed, or null: then the mark is text.</summary>
    public static int? FindClosing(string text, int open)
    {
        var close = text[open] == '«' ? text.IndexOf('»', open + 1) : text.AsSpan(open + 1).IndexOfAny(Straight) + open + 1;
        return close > open ? close : null;
    }

    /// <summary>The text between marks that it does not itself contain.</summary>
    public static string Around(string phrase) => phrase.AsSpan().ContainsAny(Straight) ? $"«{phrase}»" : $"\"{phrase}\"";
}
