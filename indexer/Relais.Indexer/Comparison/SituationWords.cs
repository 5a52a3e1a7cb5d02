using Relais.Engine;
using Relais.Engine.Query;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Indexer.Text;

namespace Relais.Indexer.Comparison;

/// <summary>
/// What the words of a described situation say of each record. Every word is looked up by itself, as none has to match: a record's share is the sum of its BM25 scores (Robertson
/// and Zaragoza 2009), over the sum of the best score of each word. Words that most records have add next to nothing, and are never told as a reason.
/// </summary>
internal sealed class SituationWords(ContentSchema schema, ISearchIndex index, int records)
{
    private const int MostWords = 40;
    private const int MostRecordsAWord = 200;
    private const int MostTold = 3;

    /// <summary>Shorter words around a telling one are articles and the like.</summary>
    private const int LeastLetters = 5;

    private static readonly Dictionary<string, string> NoAliases = [];

    /// <summary>By record key; records that have none of the words are left out.</summary>
    public IReadOnlyDictionary<string, WordMatch> Of(string text)
    {
        var words = QueryParser.Parse(text, NoAliases).Clauses.DistinctBy(clause => Folded.Of(clause.Text), StringComparer.Ordinal).Take(MostWords).Select(clause => Lookup(clause.Text)).ToList();
        var possible = words.Sum(word => word.Best);
        return words.SelectMany(word => word.Scores.Keys).Distinct(StringComparer.Ordinal)
            .ToDictionary(key => key, key => new WordMatch(words.Sum(word => word.Scores.GetValueOrDefault(key)) / possible, Told(words, key)), StringComparer.Ordinal);
    }

    private Word Lookup(string text)
    {
        var response = index.Search(new SearchRequest
        {
            Query = new TextQuery([new QueryClause(ClauseKind.Word, text)]),
            Filters = [new AnyOfFilter(IndexFields.Type, [schema.Searchable.Id])],
            Limit = MostRecordsAWord,
        });
        return new Word(text, response.Hits.ToDictionary(hit => hit.Id, hit => (double)hit.Score, StringComparer.Ordinal), response.Total * 2 <= records);
    }

    /// <summary>Telling words, with the long words right beside them: "personnes âgées" says more than "âgées".</summary>
    private static List<string> Told(List<Word> words, string key)
    {
        var runs = new List<(string Text, double Score)>();
        for (var start = 0; start < words.Count; start++)
        {
            var end = start;
            while (end < words.Count && words[end].Scores.ContainsKey(key) && (words[end].IsTelling || words[end].Text.Length >= LeastLetters)) end++;
            var run = words[start..end];
            if (run.Exists(word => word.IsTelling)) runs.Add((string.Join(' ', run.Select(word => word.Text)), run.Sum(word => word.Scores[key])));
            start = end;
        }

        return [.. runs.OrderByDescending(run => run.Score).Take(MostTold).Select(run => run.Text)];
    }

    private sealed record Word(string Text, IReadOnlyDictionary<string, double> Scores, bool IsTelling)
    {
        public double Best => Scores.Values.DefaultIfEmpty(0).Max();
    }
}

/// <summary>What a record has of the words of a situation.</summary>
/// <param name="Share">0 (nothing) to 1 (it says each of them best).</param>
/// <param name="Words">The telling ones, as typed.</param>
internal sealed record WordMatch(double Share, IReadOnlyList<string> Words);
