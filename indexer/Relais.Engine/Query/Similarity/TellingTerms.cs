using System.Text;
using Relais.Engine.Analysis;
using Relais.Engine.Query.Execution;
using Relais.Engine.Storage;

namespace Relais.Engine.Query.Similarity;

/// <summary>Reads the passages of a document again and chooses the terms that tell it from the others (tf·idf: K. Spärck Jones, 1972).</summary>
internal sealed class TellingTerms(IndexView view)
{
    private readonly IReadOnlyList<string> _languages = Stemmers.Among(view.Schema.Languages);

    /// <summary>The most telling ones first; what no other document has tells nothing.</summary>
    public IReadOnlyList<TellingTerm> Of(IEnumerable<Passage> passages, int most)
    {
        var counted = new Dictionary<(TermSpace Space, string Term), (string Word, int Frequency)>();
        foreach (var passage in passages)
        {
            var space = new TermSpace(passage.Field, LanguageOf(passage));
            foreach (var token in PassageTokens.Of(passage.Text))
            {
                var term = space.Language.Length == 0 ? token.Term : PassageTokens.StemOf(token, space.Language);
                if (term is not { Length: > 1 } || !term.Any(char.IsLetter)) continue;
                var (word, frequency) = counted.GetValueOrDefault((space, term));
                counted[(space, term)] = (word ?? passage.Text[token.Start..token.End].ToLowerInvariant(), frequency + 1);
            }
        }
        return [.. counted.Select(entry => Weighed(entry.Key.Space, entry.Key.Term, entry.Value.Word, entry.Value.Frequency))
            .OfType<TellingTerm>()
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Term, StringComparer.Ordinal).ThenBy(term => term.Space, TermSpace.Order)
            .Take(most)];
    }

    private string LanguageOf(Passage passage) =>
        view.Schema.Find(passage.Field)!.Forms != TextForms.Exact && _languages.Contains(Stemmers.Primary(passage.Language), StringComparer.Ordinal) ? Stemmers.Primary(passage.Language) : TermSpace.Exact;

    private TellingTerm? Weighed(TermSpace space, string term, string word, int frequency)
    {
        var documents = view.DocumentsWith(space, Encoding.UTF8.GetBytes(term));
        if (documents < 2 || view.Statistics(space) is not { } statistics) return null;
        return new TellingTerm(space, term, word, view.Schema.Find(space.Field)!.Weight * frequency * Bm25.Idf(documents, statistics.Documents));
    }
}
