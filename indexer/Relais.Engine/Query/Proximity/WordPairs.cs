using System.Text;
using Relais.Engine.Analysis;
using Relais.Engine.Query.Execution;
using Relais.Engine.Storage;

namespace Relais.Engine.Query.Proximity;

/// <summary>Finds the words of a query that stand next to each other, but for those that nearly every document has ("accès aux soins": accès, soins).</summary>
internal sealed class WordPairs(IndexView view)
{
    /// <summary>In fewer documents no word is so common that it says nothing.</summary>
    private const int FewDocuments = 1_000;

    /// <summary>Pairs looked at; a longer question is a description, whose words nobody expects side by side.</summary>
    private const int Most = 8;

    private readonly IReadOnlyList<string> _languages = Stemmers.Among(view.Schema.Languages);
    private readonly long _documents = view.Segments.Sum(segment => (long)segment.LiveCount);

    /// <summary>The pairs that order the answer; none when the caller says exactly how words combine, or sorts otherwise.</summary>
    public IReadOnlyList<WordPair> Of(SearchRequest request)
    {
        if (request.Query.Matching != Matching.Usual || request.Query.Clauses.Count < 2 || request.Sort is not { Key: SortKey.Score, Descending: true }) return [];
        var read = TypedClause.Read(request.Query).Where(typed => !IsEverywhere(typed)).ToList();
        return [.. read.Zip(read.Skip(1)).Where(pair => IsPair(pair.First, pair.Second)).Take(Most).Select(pair => Pair(pair.First, pair.Second))];
    }

    /// <summary>True for a word that more than half of the documents have in one field.</summary>
    private bool IsEverywhere(TypedClause typed) => typed.IsPlainWord && _documents > FewDocuments && typed.Words is [{ Parts: [{ Forms: [var form] }] }]
        && view.Spaces.Any(space => space.Language.Length == 0 && view.DocumentsWith(space, Encoding.UTF8.GetBytes(form)) > _documents / 2);

    private static bool IsPair(TypedClause left, TypedClause right) => left.IsPlainWord && right.IsPlainWord && left.IsInFieldOf(right);

    private WordPair Pair(TypedClause left, TypedClause right)
    {
        var (first, second) = (left.Words[^1].Parts[^1], right.Words[0].Parts[0]);
        return new WordPair(left.Clause.Field, [(TermSpace.Exact, first.Forms, second.Forms), .. _languages.Select(language => (language, Stems(first, language), Stems(second, language)))]);
    }

    private static IReadOnlyList<string> Stems(WordPart part, string language) =>
        part.Acronym is not null ? part.Forms : [.. part.Forms.Select(form => Stemmers.Stem(language, form)).Distinct(StringComparer.Ordinal)];
}
