namespace Relais.Engine.Analysis;

/// <summary>What the Spanish and Portuguese light stemmers take off vowels; both leave ñ as it is.</summary>
internal static class IberianAccents
{
    private const string InBoth = "àáâäòóôöèéêëùúûüìíîï";
    private const string Portuguese = InBoth + "ãõç";
    private const string Plain = "aaaaooooeeeeuuuuiiiiaoc";

    public static string OffSpanish(string word) => Off(word, InBoth);

    public static string OffPortuguese(string word) => Off(word, Portuguese);

    private static string Off(string word, string accented)
    {
        if (word.AsSpan().IndexOfAny(accented) < 0) return word;
        return string.Create(word.Length, (word, accented), static (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                var known = from.accented.IndexOf(from.word[i], StringComparison.Ordinal);
                letters[i] = known < 0 ? from.word[i] : Plain[known];
            }
        });
    }
}
