using System.Runtime.InteropServices;
using Relais.Engine.Analysis;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Documents;

namespace Relais.Engine.Indexing;

/// <summary>What a few documents become.</summary>
/// <param name="Sources">Their passages as bytes, see <see cref="PassagesWriter"/>.</param>
/// <param name="Spaces">Their tokens, by space.</param>
internal sealed record Gathered(byte[][] Sources, IReadOnlyList<(TermSpace Key, SpaceTokens Tokens)> Spaces);

/// <summary>Analyses documents, a few at a time. Each thread has one; what they learn of words they share.</summary>
/// <param name="schema">That of the index.</param>
/// <param name="languages">Those that have a stemmer.</param>
/// <param name="lexicon">Of the same languages.</param>
internal sealed class Gatherer(IndexSchema schema, string[] languages, Lexicon lexicon)
{
    private readonly ChunkCache _chunks = new(lexicon);
    private readonly PassagesWriter _passages = new(schema);
    private readonly Dictionary<TermSpace, SpaceGatherer> _spaces = [];
    private readonly Dictionary<(string Field, string Language), Target> _targets = [];
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

    /// <summary>Where the text of a field in a language goes.</summary>
    /// <param name="Exact">Takes its exact forms, if they are kept.</param>
    /// <param name="Stems">Takes its stems, if it has some.</param>
    /// <param name="StemAt">Where the number of its stem stands in a token.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Target(SpaceGatherer? Exact, SpaceGatherer? Stems, int StemAt);

    /// <summary>Analyses documents.</summary>
    public Gathered Gather(IReadOnlyList<Document> documents)
    {
        var sources = new byte[documents.Count][];
        for (var number = 0; number < sources.Length; number++)
        {
            sources[number] = _passages.Write(documents[number].Passages);
            _offsets.Clear();
            foreach (var passage in documents[number].Passages) Add(number, passage);
        }
        return new Gathered(sources, [.. _spaces.Where(space => !space.Value.IsEmpty).Select(space => (space.Key, space.Value.Take()))]);
    }

    /// <summary>Between two passages of a field one position stays empty, so that no phrase runs across.</summary>
    private void Add(int number, Passage passage)
    {
        if (!_targets.TryGetValue((passage.Field, passage.Language), out var target)) _targets.Add((passage.Field, passage.Language), target = TargetOf(passage));
        var offset = _offsets.GetValueOrDefault(passage.Field);
        var length = Add(passage.Text, offset, target);
        target.Exact?.End(number, length);
        target.Stems?.End(number, length);
        _offsets[passage.Field] = offset + length + 1;
    }

    /// <summary>Gathers the tokens of a text and returns how many positions it takes.</summary>
    private int Add(string passage, int offset, Target target)
    {
        var (exact, stems, stemAt) = target;
        var text = passage.AsSpan();
        var isShouted = Shouting.IsShouted(text);
        var position = 0;
        var tokenLength = lexicon.TokenLength;
        for (var at = 0; Chunker.Next(text, ref at, out var start, out var end);)
        {
            var numbers = _chunks.Get(text[start..end], isShouted);
            var moved = Place.Distance(offset + position);
            for (var tokens = numbers[1..]; tokens.Length > 0; tokens = tokens[tokenLength..])
            {
                if (exact is not null && tokens[Lexicon.ExactAt] >= 0) exact.Add(tokens[Lexicon.ExactAt], moved + tokens[Lexicon.PlaceAt]);
                if (stems is not null && tokens[stemAt] >= 0) stems.Add(tokens[stemAt], moved + tokens[Lexicon.PlaceAt]);
            }
            position += numbers[0];
        }
        return position;
    }

    private Target TargetOf(Passage passage)
    {
        var field = schema.Find(passage.Field)!;
        var language = field.Forms == TextForms.Exact ? -1 : Array.IndexOf(languages, Stemmers.Primary(passage.Language));
        // Text in a language without stemmer is found by its exact forms, even in a field of stems.
        var exact = field.Forms == TextForms.Stems && language >= 0 ? null : Space(new TermSpace(field.Name, TermSpace.Exact));
        return new Target(exact, language < 0 ? null : Space(new TermSpace(field.Name, languages[language])), Lexicon.StemsAt + language);
    }

    private SpaceGatherer Space(TermSpace key)
    {
        if (!_spaces.TryGetValue(key, out var space)) _spaces.Add(key, space = new SpaceGatherer());
        return space;
    }
}
