using System.Collections.Immutable;

namespace Relais.Indexer.Text;

/// <summary>One text in several languages (BCP 47 code to text). Never empty once read.</summary>
public sealed record LocalizedText(ImmutableSortedDictionary<string, string> ByLanguage)
{
    /// <summary>No text in any language.</summary>
    public static LocalizedText Empty { get; } = new(ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The same words whatever the language (a proper name, an id).</summary>
    public static LocalizedText Same(string text) => Empty with { ByLanguage = Empty.ByLanguage.Add("", text) };

    /// <summary>A French and an English text.</summary>
    public static LocalizedText Of(string fr, string en) => Empty with { ByLanguage = Empty.ByLanguage.Add("fr", fr).Add("en", en) };

    /// <summary>The text in that language; failing that in French, in English, or whichever there is; "" when there is none.</summary>
    public string In(string language) =>
        ByLanguage.TryGetValue(language, out var exact) ? exact
        : ByLanguage.TryGetValue("", out var same) ? same
        : ByLanguage.TryGetValue("fr", out var french) ? french
        : ByLanguage.TryGetValue("en", out var english) ? english
        : ByLanguage.Values.FirstOrDefault("");
}
