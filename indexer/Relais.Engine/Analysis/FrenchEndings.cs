namespace Relais.Engine.Analysis;

/// <summary>Last touches of the French light stemmer: accents off, doubled letters single, mute endings away. Words of four letters or fewer are left as they are.</summary>
internal static class FrenchEndings
{
    private const int ShortWord = 4;

    public static string Tidy(string word)
    {
        if (word.Length <= ShortWord) return word;
        word = WithoutDoubles(word);
        if (word.Length > ShortWord && word.EndsWith("ie", StringComparison.Ordinal)) word = word[..^2];
        if (word.Length <= ShortWord) return word;
        if (word[^1] == 'r') word = word[..^1];
        if (word[^1] == 'e') word = word[..^1];
        if (word[^1] == 'e') word = word[..^1];
        return word[^1] == word[^2] && char.IsLetter(word[^1]) ? word[..^1] : word;
    }

    private static string WithoutDoubles(string word)
    {
        Span<char> single = word.Length <= Folding.LongestTerm ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            var c = Unaccented(letter);
            if (length == 0 || single[length - 1] != c || !char.IsLetter(c)) single[length++] = c;
        }
        return single[..length].SequenceEqual(word) ? word : new string(single[..length]);
    }

    private static char Unaccented(char letter) => letter switch
    {
        'à' or 'á' or 'â' => 'a',
        'ô' => 'o',
        'è' or 'é' or 'ê' => 'e',
        'ù' or 'û' => 'u',
        'î' => 'i',
        'ç' => 'c',
        _ => letter,
    };
}
