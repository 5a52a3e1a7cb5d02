using Relais.Engine;

namespace Relais.Indexer.Suggestions;

/// <summary>Something that readers may type the name of.</summary>
/// <param name="Suggestion">What is suggested then, its name unmarked.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="OtherNames">Acronyms, synonyms, names in other languages.</param>
internal sealed record NamedThing(SearchSuggestion Suggestion, string Name, IReadOnlyList<string> OtherNames)
{
    private readonly IReadOnlyList<NameWord> _words = NameMatch.Words(Name);
    private readonly IReadOnlyList<(string Name, IReadOnlyList<NameWord> Words)> _others = [.. OtherNames.Select(name => (name, NameMatch.Words(name)))];

    /// <summary>The suggestion with what was typed marked, or null when it is not this thing's name. A name that is not the usual one is added to it between brackets.</summary>
    public SearchSuggestion? For(IReadOnlyList<NameWord> typed)
    {
        if (NameMatch.Has(_words, typed)) return Suggestion with { Parts = NameMatch.Parts(Name, _words, typed) };
        var (other, words) = _others.FirstOrDefault(name => NameMatch.Has(name.Words, typed));
        return other is null ? null : Suggestion with { Parts = [new ExcerptPart(Name + " (", Found: false), .. NameMatch.Parts(other, words, typed), new ExcerptPart(")", Found: false)] };
    }

    /// <summary>Whether its name begins with what was typed: such a thing comes first.</summary>
    public bool Begins(IReadOnlyList<NameWord> typed) => _words.Count > 0 && _words[0].Folded.StartsWith(typed[0].Folded, StringComparison.Ordinal);
}
