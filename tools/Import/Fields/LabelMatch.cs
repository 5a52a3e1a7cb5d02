using Relais.Engine.Analysis;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Fields;

/// <summary>How near words are to a label of the schema, from 0 to 1.</summary>
internal static class LabelMatch
{
    /// <summary>All words are in the label, whatever else it has.</summary>
    public const double SameWords = 0.85;

    private const double Exact = 1;
    private const double OtherName = 0.95;
    private const double Misspelt = 0.9;
    private const double FirstWord = 0.7;
    private const double WholeLabel = 0.6;
    private const int LeastLetters = 4;

    /// <summary>The best over the languages of the label.</summary>
    public static double Of(string words, LocalizedText label) => label.ByLanguage.Select(pair => Of(words, pair.Value, pair.Key)).DefaultIfEmpty(0).Max();

    /// <summary>The best over a field's label, and its key as programs write it.</summary>
    public static double Of(string words, FieldDefinition field) => string.Equals(Folded.Of(words.Trim()).Replace(' ', '_'), field.Key, StringComparison.Ordinal) ? Exact : Of(words, field.Label);

    /// <summary>
    /// The best over a section's label and the other names that authors give it. Those count whole: their words are everybody's ("Ce qu'on a fait"), so that more behind them is enough to
    /// propose the section, never to decide.
    /// </summary>
    public static double Of(string words, SectionDefinition section)
    {
        var wording = Wording(words);
        return section.Alternatives.Values.SelectMany(names => names).Select(name => Named(wording, Wording(name))).Append(Of(words, section.Label)).Max();
    }

    public static double Of(string words, string label, string language)
    {
        if (string.Equals(Folded.Of(words.Trim()), Folded.Of(label), StringComparison.Ordinal)) return Exact;
        if (Slip.IsOne(words, label)) return Misspelt;
        var (mine, theirs) = (Stems(words, language), Stems(label, language));
        var common = mine.Intersect(theirs, StringComparer.Ordinal).Count();
        if (common == 0) return 0;
        // All words of one are in the other: "Contexte" for "Contexte et origine".
        if (common == mine.Count) return SameWords + (Exact - SameWords) * common / theirs.Count / 2;
        // All words of the label are there among others: "Année de début" for "Début".
        if (common == theirs.Count && !string.Equals(mine[0], theirs[0], StringComparison.Ordinal)) return WholeLabel;
        // The word that the others complete comes first in French: "Difficultés rencontrées" for "Difficultés et leviers".
        return Math.Max(theirs.Contains(mine[0], StringComparer.Ordinal) ? FirstWord : 0, FirstWord * common / mine.Count);
    }

    private static double Named(string wording, string name)
    {
        if (string.Equals(wording, name, StringComparison.Ordinal)) return OtherName;
        if (Slip.IsOne(wording, name)) return Misspelt;
        return wording.StartsWith(name + " ", StringComparison.Ordinal) ? Confidence.SectionProposed : 0;
    }

    /// <summary>The words alone, whatever stands between and behind them: "Et après ?" is "et apres".</summary>
    private static string Wording(string text) =>
        string.Join(' ', string.Concat(Folded.Of(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words long enough to tell something, in their order.</summary>
    public static List<string> Stems(string text, string language) =>
        [.. AnalyzedText.Words(text, language).Where(word => word.End - word.Start >= LeastLetters).Select(word => word.Forms.FirstOrDefault(form => !AnalyzedText.IsAcronym(form)) ?? word.Forms[0]).Distinct(StringComparer.Ordinal)];
}
