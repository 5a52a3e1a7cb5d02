namespace Relais.Engine.Analysis;

/// <summary>One line of a published list of endings.</summary>
/// <param name="LongerThan">The word must have more letters than this.</param>
/// <param name="Ending">What the word must end in.</param>
/// <param name="Replacement">What stands there afterwards.</param>
internal sealed record EndingRule(int LongerThan, string Ending, string Replacement)
{
    /// <summary>The word after the first rule that fits it, and after no other.</summary>
    public static string First(EndingRule[] rules, string word)
    {
        foreach (var rule in rules)
        {
            if (word.Length <= rule.LongerThan || !word.EndsWith(rule.Ending, StringComparison.Ordinal)) continue;
            return string.Concat(word.AsSpan(0, word.Length - rule.Ending.Length), rule.Replacement);
        }
        return word;
    }
}
