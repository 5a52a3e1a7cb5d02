using Relais.Engine.Analysis;

namespace Relais.Engine.Query;

/// <summary>
/// Reads what a person typed: words, <c>"phrase"</c> (also « » and “ ”), <c>-without</c>, <c>begin*</c>, <c>alias:word</c>, <c>alias:"phrase"</c>. Whatever is none of
/// these is text: nothing that one can type is an error, and what is too long is left out.
/// </summary>
public static class QueryParser
{
    /// <summary>Most clauses read; the rest is dropped.</summary>
    public const int MaxClauses = 64;

    /// <summary>Most characters (UTF-16 units) read; the rest is dropped.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Parses.</summary>
    /// <param name="input">What was typed.</param>
    /// <param name="fieldAliases">What a reader may type before a colon, in any case, and the text field that it means ("titre": "title").</param>
    /// <returns>One clause a word or phrase, in the order typed; <see cref="TextQuery.Everything"/> when there is none.</returns>
    public static TextQuery Parse(string input, IReadOnlyDictionary<string, string> fieldAliases)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(fieldAliases);
        var text = input.Length > MaxLength ? input[..MaxLength] : input;
        var clauses = new List<QueryClause>();
        for (var at = 0; at < text.Length && clauses.Count < MaxClauses;)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else at = Item(text, at, fieldAliases, clauses);
        }
        return clauses.Count == 0 ? TextQuery.Everything : new TextQuery([.. clauses.Take(MaxClauses)]);
    }

    /// <summary>Reads from one blank to the next, or to the end of a phrase, and says where it stopped.</summary>
    private static int Item(string text, int at, IReadOnlyDictionary<string, string> aliases, List<QueryClause> clauses)
    {
        var excluded = text[at] == '-' && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || Quotes.IsOpening(text[at + 1]));
        if (excluded) at++;
        var field = Alias(text, at, aliases, out var afterAlias);
        if (field is not null) at = afterAlias;

        if (Quotes.IsOpening(text[at]) && Quotes.FindClosing(text, at) is { } close)
        {
            var phrase = text[(at + 1)..close].Trim();
            if (WordReader.Words(phrase).Count > 0) clauses.Add(new QueryClause(ClauseKind.Phrase, phrase, field, excluded));
            return close + 1;
        }
        var end = EndOfWords(text, at);
        Words(text[at..end], field, excluded, clauses);
        return end;
    }

    /// <summary>The field of a known "alias:" with something right behind it, or null.</summary>
    private static string? Alias(string text, int at, IReadOnlyDictionary<string, string> aliases, out int after)
    {
        after = at;
        while (after < text.Length && (char.IsLetterOrDigit(text[after]) || text[after] is '-' or '_')) after++;
        if (after == at || after + 1 >= text.Length || text[after] != ':' || char.IsWhiteSpace(text[after + 1])) return null;
        var typed = text[at..after];
        after++;
        if (aliases.TryGetValue(typed, out var field)) return field;
        return aliases.FirstOrDefault(alias => string.Equals(alias.Key, typed, StringComparison.OrdinalIgnoreCase)).Value;
    }

    private static int EndOfWords(string text, int at)
    {
        for (var end = at + 1; end < text.Length; end++)
        {
            if (char.IsWhiteSpace(text[end])) return end;
            if (Quotes.IsOpening(text[end]) && Quotes.FindClosing(text, end) is not null) return end;
        }
        return text.Length;
    }

    private static void Words(string typed, string? field, bool excluded, List<QueryClause> clauses)
    {
        var chunks = Chunker.Chunks(typed).Where(chunk => WordReader.Words(typed[chunk.Start..chunk.End]).Count > 0).ToList();
        foreach (var chunk in chunks)
        {
            // The article of l'"accès aux soins" is no word that documents must have.
            if (chunk.End == typed.Length - 1 && Letters.IsApostrophe(typed[^1]) && Elision.IsArticle(typed.AsSpan(chunk.Start, chunk.End - chunk.Start))) continue;
            var isPrefix = chunk.End < typed.Length && typed[chunk.End] == '*' && typed.AsSpan(chunk.End).TrimEnd('*').IsEmpty;
            clauses.Add(new QueryClause(isPrefix ? ClauseKind.Prefix : ClauseKind.Word, typed[chunk.Start..chunk.End], field, excluded));
        }
    }
}
