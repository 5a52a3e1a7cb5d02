using Relais.Engine.Analysis;
using Relais.Engine.Storage;

namespace Relais.Engine.Query.Proximity;

/// <summary>Finds the words of a query that stand next to each other.</summary>
internal sealed class WordPairs(IndexSchema schema)
{
    /// <summary>Pairs looked at; a longer question is a description, whose words nobody expects side by side.</summary>
    private const int Most = 8;

    private readonly IReadOnlyList<string> _languages = Stemmers.Among(schema.Languages);

    /// <summary>The pairs that order the answer; none when the caller says exactly how words combine, or sorts otherwise.</summary>
    public IReadOnlyList<WordPair> Of(SearchRequest request)
    {
        if (request.Query.Matching != Matching.Usual || request.Query.Clauses.Count < 2 || request.Sort is not { Key: SortKey.Score, Descending: true }) return [];
        var read = TypedClause.Read(request.Query);
        return [.. read.Zip(read.Skip(1)).Where(pair => IsPair(pair.First, pair.Second)).Take(Most).Select(pair => Pair(pair.First, pair.Second))];
    }

    private static bool IsPair(TypedClause left, TypedClause right) => left.IsPlainWord && right.IsPlainWord && left.IsInFieldOf(right);

    private WordPair Pair(TypedClause left, TypedClause right)
    {
        var (first, second) = (left.Words[^1].Parts[^1], right.Words[0].Parts[0]);
        return new WordPair(left.Clause.Field, [(TermSpace.Exact, first.Forms, second.Forms), .. _languages.Select(language => (language, Stems(first, language), Stems(second, language)))]);
    }

    private static IReadOnlyList<string> Stems(WordPart part, string language) =>
        part.Acronym is not null ? part.Forms : [.. part.Forms.Select(form => Stemmers.Stem(language, form)).Distinct(StringComparer.Ordinal)];
}
