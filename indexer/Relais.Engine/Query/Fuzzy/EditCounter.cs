using System.Text;

namespace Relais.Engine.Query.Fuzzy;

/// <summary>Tells how far terms are from one word.</summary>
internal sealed class EditCounter
{
    private const int Ascii = 128;

    private readonly EditAutomaton _automaton;
    private readonly int _most;
    private readonly int _length;

    /// <summary>For each character below 128, a bit for each place that it has in the word, <see cref="_most"/> + 1 bits up.</summary>
    private readonly ulong[] _ascii = new ulong[Ascii];

    /// <summary>The same for the others that the word has.</summary>
    private readonly Dictionary<int, ulong> _others = [];

    /// <summary>Before any term.</summary>
    /// <param name="word">The word compared to, at most <see cref="NearTerms.LongestWord"/> characters.</param>
    /// <param name="most">Most edits, 1 or 2.</param>
    public EditCounter(string word, int most)
    {
        _automaton = EditAutomaton.For(most);
        _most = most;
        foreach (var rune in word.EnumerateRunes())
        {
            var place = 1UL << (++_length + most);
            if (rune.Value < Ascii) _ascii[rune.Value] |= place;
            else _others[rune.Value] = _others.GetValueOrDefault(rune.Value) | place;
        }
    }

    /// <summary>Edits between the word and a term; one more than the most allowed when they are too many.</summary>
    /// <param name="term">UTF-8.</param>
    public int Edits(ReadOnlySpan<byte> term)
    {
        var (state, read) = (EditAutomaton.Start, 0);
        while (!term.IsEmpty)
        {
            ulong places;
            var length = 1;
            if (term[0] < Ascii)
            {
                places = _ascii[term[0]];
            }
            else
            {
                _ = Rune.DecodeFromUtf8(term, out var rune, out length);
                places = _others.GetValueOrDefault(rune.Value);
            }
            term = term[length..];
            state = _automaton.Next(state, (int)(places >> read) & _automaton.PlacesMask);
            if (state == EditAutomaton.Dead || ++read > _length + _most) return _most + 1;
        }
        return _automaton.Edits(state, _length - read);
    }
}
