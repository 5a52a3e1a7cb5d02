using System.Text.RegularExpressions;
using Relais.Indexer.Vocabularies;

namespace Relais.Tools.Import.Fields;

/// <summary>What a text may call a term: its label, its other names, and the parts of a label that joins two things ("Santé mentale et bien-être").</summary>
internal static partial class TermNames
{
    /// <summary>Shorter words that begin a part belong to the one before: "aux droits".</summary>
    private const int LeastFirstWord = 4;

    /// <summary>The names in a language, each once.</summary>
    /// <param name="term">The term.</param>
    /// <param name="language">Of the text.</param>
    /// <param name="shared">Words that several labels of its vocabulary have: a part that is only one of these names none of them ("santé" of "Logement et santé").</param>
    public static IEnumerable<string> Of(Term term, string language, IReadOnlySet<string> shared)
    {
        var label = term.Label.In(language);
        // Beside a number the rest says nothing: "plus" of "60 ans et plus".
        var parts = label.Any(char.IsDigit) ? [] : Joint().Split(label).Where(part => part.Split(' ', '-')[0].Length >= LeastFirstWord && !SharedWords.IsOne(part, language, shared));
        return term.Alternatives.GetValueOrDefault(language, []).Prepend(label).Concat(parts).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@" (et|ou|and|or) |, ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Joint();
}
