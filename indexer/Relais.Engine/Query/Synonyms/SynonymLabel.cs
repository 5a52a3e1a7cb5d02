using Relais.Engine.Analysis;

namespace Relais.Engine.Query.Synonyms;

/// <summary>One way to say a thing, analysed.</summary>
/// <param name="Group">Number of the group that it is of.</param>
/// <param name="Words">At least one.</param>
internal sealed record SynonymLabel(int Group, IReadOnlyList<TextWord> Words)
{
    /// <summary>Forms of one word that are told apart; inclusive spellings have no more.</summary>
    private const int MostForms = 8;

    /// <summary>
    /// What a row of words is recognised by: its exact forms, and its stems in each language so that plurals are. An acronym has its letters only: "passe" is not PASS. Written without blanks,
    /// for "auto-support" and "autosupport" are one.
    /// </summary>
    public static IEnumerable<string> Keys(IEnumerable<TextWord> words, IReadOnlyList<string> languages)
    {
        WordPart[] parts = [.. words.SelectMany(word => word.Parts)];
        foreach (var key in Rows(parts, form => form)) yield return ":" + key;
        if (Array.Exists(parts, part => part.Acronym is not null)) yield break;
        foreach (var language in languages)
            foreach (var key in Rows(parts, form => Stemmers.Stem(language, form))) yield return language + ":" + key;
    }

    private static IEnumerable<string> Rows(WordPart[] parts, Func<string, string> written)
    {
        IEnumerable<string> rows = [""];
        foreach (var part in parts) rows = [.. rows.SelectMany(row => part.Forms.Select(form => row + written(form))).Distinct(StringComparer.Ordinal).Take(MostForms)];
        return rows;
    }
}
