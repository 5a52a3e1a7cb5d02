namespace Relais.Engine.Analysis;

/// <summary>What Porter's paper measures in a word: vowels, the number m of vowel-consonant sequences, double consonants, short endings.</summary>
internal static class PorterMeasure
{
    /// <summary>The number m in the form [C](VC){m}[V].</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        var measure = 0;
        for (var i = 1; i < word.Length; i++)
            if (IsConsonant(word, i) && !IsConsonant(word, i - 1)) measure++;
        return measure;
    }

    public static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (!IsConsonant(word, i)) return true;
        return false;
    }

    /// <summary>Condition *d: ends with a double consonant.</summary>
    public static bool EndsDouble(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>Condition *o: ends consonant-vowel-consonant, the last not w, x or y.</summary>
    public static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length > 2 && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');

    /// <summary>Y is a consonant at the beginning and after a vowel.</summary>
    private static bool IsConsonant(ReadOnlySpan<char> word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(word, i - 1),
        _ => true,
    };
}
