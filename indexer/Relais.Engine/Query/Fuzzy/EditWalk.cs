using System.Text;

namespace Relais.Engine.Query.Fuzzy;

/// <summary>Reads words character by character and tells how far they are from one word; what was read can be taken back, as far as the next word begins alike.</summary>
internal sealed class EditWalk
{
    private const int Ascii = 128;

    private readonly EditAutomaton _automaton;
    private readonly int _most;
    private readonly int _length;

    /// <summary>The characters of the word, each once, rising.</summary>
    private readonly int[] _characters;

    /// <summary>For each of them, a bit for each place that it has in the word, <see cref="_most"/> bits up.</summary>
    private readonly ulong[] _places;

    /// <summary>The same by character, for nearly all that are ever read.</summary>
    private readonly ulong[] _ascii = new ulong[Ascii];
    private readonly int[] _read;
    private readonly int[] _states;

    /// <summary>Before the first character.</summary>
    /// <param name="word">The word looked for, at most <see cref="NearTerms.LongestWord"/> characters.</param>
    /// <param name="most">Most edits, 1 or 2.</param>
    public EditWalk(string word, int most)
    {
        _automaton = EditAutomaton.For(most);
        _most = most;
        int[] characters = [.. word.EnumerateRunes().Select(rune => rune.Value)];
        _length = characters.Length;
        _characters = [.. characters.Distinct().Order()];
        _places = new ulong[_characters.Length];
        for (var i = 0; i < _length; i++) _places[Array.BinarySearch(_characters, characters[i])] |= 1UL << (i + 1 + most);
        for (var i = 0; i < _characters.Length && _characters[i] < Ascii; i++) _ascii[_characters[i]] = _places[i];
        // One more character than this is always one too many.
        _read = new int[_length + most + 2];
        _states = new int[_read.Length];
        _states[0] = EditAutomaton.Start;
    }

    /// <summary>Characters read so far.</summary>
    public int Depth { get; private set; }

    /// <summary>Edits between the word and all that was read; one more than the most allowed when they are too many.</summary>
    public int Edits => _automaton.Edits(_states[Depth], _length - Depth);

    /// <summary>Forgets all that was read after so many characters.</summary>
    public void Back(int depth) => Depth = depth;

    /// <summary>Reads a character. False when nothing that begins so is near: then it must be taken back before more is read.</summary>
    public bool Read(int character)
    {
        var places = character < Ascii ? _ascii[character] : Array.BinarySearch(_characters, character) is >= 0 and var known ? _places[known] : 0;
        var state = Next(Depth, places);
        _read[++Depth] = character;
        _states[Depth] = state;
        return state != EditAutomaton.Dead && Depth <= _length + _most;
    }

    /// <summary>The lowest character above the one at a depth, counted from 1, that could stand in its place, or null: those between need not be tried.</summary>
    public Rune? NextInPlaceOf(int depth)
    {
        var above = _read[depth];
        if (Next(depth - 1, 0) != EditAutomaton.Dead) return After(above);
        for (var i = 0; i < _characters.Length; i++)
            if (_characters[i] > above && Next(depth - 1, _places[i]) != EditAutomaton.Dead) return new Rune(_characters[i]);
        return null;
    }

    private int Next(int depth, ulong places) => _automaton.Next(_states[depth], (int)(places >> depth) & _automaton.PlacesMask);

    private static Rune? After(int character) => character switch
    {
        0xD7FF => new Rune(0xE000),
        0x10FFFF => null,
        _ => new Rune(character + 1),
    };
}
