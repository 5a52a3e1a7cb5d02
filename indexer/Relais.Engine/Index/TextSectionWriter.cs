using Relais.Engine.Analysis;

namespace Relais.Engine.Index;

/// <summary>Inverts the passages of all documents into one dictionary of terms a space, in memory; written at the end in a fixed order.</summary>
internal sealed class TextSectionWriter(IndexSchema schema)
{
    private readonly SortedDictionary<TermSpace, Inverted> _spaces = new(TermSpace.Order);
    private readonly HashSet<string> _languages = new(Stemmers.Among(schema.Languages), StringComparer.Ordinal);

    /// <summary>The same words come back in every document; stemming each once is most of what there is to gain.</summary>
    private readonly Dictionary<(string Language, string Term), string> _stems = [];

    /// <summary>What one space has gathered: occurrences by term, in the order of documents, and the length of each document in positions.</summary>
    private sealed class Inverted
    {
        public Dictionary<string, List<(int Document, List<Occurrence> Occurrences)>> Terms { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<int, int> Lengths { get; } = [];
    }

    /// <summary>Takes in the passages of one document; documents come by rising number. Between two passages of a field one position stays empty, so that no phrase runs across.</summary>
    public void Add(int document, IReadOnlyList<Passage> passages)
    {
        foreach (var field in passages.GroupBy(passage => passage.Field, StringComparer.Ordinal))
        {
            var offset = 0;
            foreach (var passage in field)
            {
                var tokens = PassageTokens.Of(passage.Text).ToList();
                var positions = tokens.Count == 0 ? 0 : tokens.Max(token => token.Position) + 1;
                Add(document, Space(new TermSpace(field.Key, TermSpace.Exact)), tokens, offset, positions, token => token.Term);
                var language = Stemmers.Primary(passage.Language);
                if (_languages.Contains(language))
                    Add(document, Space(new TermSpace(field.Key, language)), tokens, offset, positions, token => StemOf(token, language));
                offset += positions + 1;
            }
        }
    }

    public byte[] ToArray()
    {
        var to = new ByteWriter();
        to.List(_spaces, space =>
        {
            to.Text(space.Key.Field);
            to.Text(space.Key.Language);
            WriteLengths(to, space.Value.Lengths);
            to.List(space.Value.Terms.OrderBy(term => term.Key, StringComparer.Ordinal).ToList(), term =>
            {
                to.Text(term.Key);
                var postings = new ByteWriter();
                PostingCodec.Write(postings, term.Value);
                to.Bytes(postings.ToArray());
            });
        });
        return to.ToArray();
    }

    private static void WriteLengths(ByteWriter to, SortedDictionary<int, int> lengths)
    {
        var previous = 0;
        to.List(lengths, length =>
        {
            to.Number(length.Key - previous);
            to.Number(length.Value);
            previous = length.Key;
        });
    }

    private static void Add(int document, Inverted space, List<Token> tokens, int offset, int positions, Func<Token, string?> termOf)
    {
        if (positions == 0) return;
        space.Lengths[document] = space.Lengths.GetValueOrDefault(document) + positions;
        foreach (var token in tokens)
        {
            if (termOf(token) is not { Length: > 0 } term) continue;
            if (!space.Terms.TryGetValue(term, out var postings)) space.Terms.Add(term, postings = []);
            if (postings.Count == 0 || postings[^1].Document != document) postings.Add((document, []));
            postings[^1].Occurrences.Add(new Occurrence(offset + token.Position, token.Span));
        }
    }

    private string? StemOf(Token token, string language)
    {
        if (_stems.TryGetValue((language, token.Term), out var stem) && token.Stems == true) return stem;
        var made = PassageTokens.StemOf(token, language);
        if (token.Stems == true) _stems.Add((language, token.Term), made!);
        return made;
    }

    private Inverted Space(TermSpace key)
    {
        if (!_spaces.TryGetValue(key, out var space)) _spaces.Add(key, space = new Inverted());
        return space;
    }
}
