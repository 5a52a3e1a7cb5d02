using System.Runtime.InteropServices;

namespace Relais.Engine.Query.Fuzzy;

/// <summary>A row of the matrix of edits, as far as it is within the most edits of the diagonal, and the swaps that its last character may have begun.</summary>
/// <param name="Cells">Two bits a cell, from the left: edits, at most one more than allowed.</param>
/// <param name="Swaps">Two bits for each cell of the next row: edits if the next character completes a swap there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EditRow(int Cells, int Swaps)
{
    /// <summary>All cells above the most.</summary>
    public static EditRow Dead(int most) => new(Full(most), Full(most));

    /// <summary>Before the first character: as many edits as characters of the word.</summary>
    public static EditRow Start(int most)
    {
        var cells = Full(most);
        for (var column = 0; column <= most; column++) cells = With(cells, most + column, column);
        return new EditRow(cells, Full(most));
    }

    /// <summary>The edits of a cell.</summary>
    public int Edits(int cell) => Of(Cells, cell);

    /// <summary>The row after one more character. A cell is one step to the right of the one of the same number in the row above.</summary>
    public EditRow Next(int places, int most)
    {
        int cells = 0, swaps = 0, left = most + 1;
        for (var cell = 0; cell <= 2 * most; cell++)
        {
            var edits = Of(Cells, cell) + (Has(places, cell + 1) ? 0 : 1);
            if (cell < 2 * most) edits = Math.Min(edits, Of(Cells, cell + 1) + 1);
            edits = Math.Min(edits, left + 1);
            if (Has(places, cell)) edits = Math.Min(edits, Of(Swaps, cell));
            left = Math.Min(edits, most + 1);
            cells = With(cells, cell, left);
            swaps = With(swaps, cell, Has(places, cell + 2) ? Math.Min(Of(Cells, cell) + 1, most + 1) : most + 1);
        }
        return new EditRow(cells, swaps);
    }

    private static int Full(int most)
    {
        var full = 0;
        for (var cell = 0; cell <= 2 * most; cell++) full = With(full, cell, most + 1);
        return full;
    }

    private static bool Has(int places, int bit) => (places >> bit & 1) != 0;

    private static int Of(int cells, int cell) => cells >> (2 * cell) & 3;

    private static int With(int cells, int cell, int edits) => (cells & ~(3 << (2 * cell))) | (edits << (2 * cell));
}
