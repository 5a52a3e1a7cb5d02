using Relais.Engine.Analysis;
using Relais.Indexer.Vocabularies;

namespace Relais.Tools.Import.Fields;

/// <summary>Words that stand in the labels of several terms, and so by themselves name none of them.</summary>
internal static class SharedWords
{
    /// <summary>Their forms, as search stems them.</summary>
    /// <param name="terms">The terms that share them.</param>
    /// <param name="language">Of the labels.</param>
    /// <param name="least">How many labels a word must stand in.</param>
    public static IReadOnlySet<string> Of(IEnumerable<Term> terms, string language, int least) => terms
        .Where(term => term.DeprecatedBy is null)
        .SelectMany(term => AnalyzedText.Words(term.Label.In(language), language).SelectMany(word => word.Forms).Distinct(StringComparer.Ordinal))
        .GroupBy(form => form, StringComparer.Ordinal)
        .Where(group => group.Count() >= least)
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a name is one such word and nothing else.</summary>
    public static bool IsOne(string name, string language, IReadOnlySet<string> shared) => AnalyzedText.Words(name, language) is [var only] && only.Forms.Any(shared.Contains);
}
