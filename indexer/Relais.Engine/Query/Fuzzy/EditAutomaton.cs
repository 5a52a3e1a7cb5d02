namespace Relais.Engine.Query.Fuzzy;

/// <summary>
/// Counts edits between any word and the beginnings of others: a character more, less or other, or two neighbours swapped that are not touched again ("optimal string alignment"). A state
/// is a row of the matrix of R. Wagner and M. Fischer ("The String-to-String Correction Problem", 1974), of which only the cells around the diagonal matter; what row follows depends on where
/// near the diagonal the word has the character read. That makes so few states that they are all computed once, for every word. Source of the idea: K. Schulz and S. Mihov, "Fast String
/// Correction with Levenshtein Automata", 2002.
/// </summary>
internal sealed class EditAutomaton
{
    /// <summary>The state from which nothing near is reached.</summary>
    public const int Dead = 0;

    /// <summary>The state before anything is read.</summary>
    public const int Start = 1;

    private static readonly EditAutomaton[] _all = [new(1), new(2)];

    private readonly int _most;
    private readonly int _shift;
    private readonly ushort[] _next;
    private readonly byte[] _edits;

    private EditAutomaton(int most)
    {
        _most = most;
        _shift = (2 * most) + 3;
        var rows = new List<EditRow> { EditRow.Dead(most), EditRow.Start(most) };
        var numbers = new Dictionary<EditRow, ushort> { [rows[Dead]] = Dead, [rows[Start]] = Start };
        var next = new List<ushort>();
        for (var state = 0; state < rows.Count; state++)
        {
            for (var places = 0; places < 1 << _shift; places++)
            {
                var row = rows[state].Next(places, most);
                if (!numbers.TryGetValue(row, out var number))
                {
                    numbers.Add(row, number = checked((ushort)rows.Count));
                    rows.Add(row);
                }
                next.Add(number);
            }
        }
        _next = [.. next];
        _edits = [.. rows.SelectMany(row => Enumerable.Range(0, (2 * most) + 1).Select(cell => (byte)row.Edits(cell)))];
    }

    /// <summary>The automaton for so many edits at most, 1 or 2.</summary>
    public static EditAutomaton For(int most) => _all[most - 1];

    /// <summary>The state after one more character.</summary>
    /// <param name="state">Before it.</param>
    /// <param name="places">A bit for each place of the word that has this character: bit 0 for the place <c>most</c> + 1 before the one that the character would have if nothing were edited.</param>
    public int Next(int state, int places) => _next[(state << _shift) | places];

    /// <summary>Bits that <see cref="Next"/> looks at.</summary>
    public int PlacesMask => (1 << _shift) - 1;

    /// <summary>Edits between the word and what was read, one more than the most allowed when they are too many.</summary>
    /// <param name="state">After what was read.</param>
    /// <param name="longer">By how many characters the word is longer than what was read; negative when it is shorter.</param>
    public int Edits(int state, int longer) => Math.Abs(longer) > _most ? _most + 1 : _edits[(state * ((2 * _most) + 1)) + longer + _most];
}
