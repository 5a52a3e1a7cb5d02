using System.Text.RegularExpressions;
using Relais.Indexer.Vocabularies;

namespace Relais.Tools.Import.Fields;

/// <summary>What a text may call a term: its label, its other names, and the parts of a label that joins two things ("Santé mentale et bien-être").</summary>
internal static partial class TermNames
{
    /// <summary>Shorter words that begin a part belong to the one before: "aux droits".</summary>
    private const int LeastFirstWord = 4;

    /// <summary>The names in a language, each once.</summary>
    public static IEnumerable<string> Of(Term term, string language)
    {
        var label = term.Label.In(language);
        var parts = Joint().Split(label).Where(part => part.Split(' ', '-')[0].Length >= LeastFirstWord);
        return term.Alternatives.GetValueOrDefault(language, []).Prepend(label).Concat(parts).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@" (et|ou|and|or) |, ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Joint();
}
