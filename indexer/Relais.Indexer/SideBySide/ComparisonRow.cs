using Relais.Indexer.Schema;

namespace Relais.Indexer.SideBySide;

/// <summary>One field over several records.</summary>
/// <param name="Field">The field.</param>
/// <param name="Cells">State of each record, in their order.</param>
/// <param name="Likeness">How alike they are.</param>
/// <param name="AmongKnown">When some do not say: how alike the others are, if there are two at least.</param>
/// <param name="Shared">What at least two have, in the order met; of a broader and a narrower thing that the same records have, only the narrower.</param>
public sealed record ComparisonRow(FieldDefinition Field, IReadOnlyList<CellState> Cells, Likeness Likeness, Likeness? AmongKnown, IReadOnlyList<SharedPoint> Shared)
{
    /// <summary>Whether something known to differ stands in it.</summary>
    public bool Differs => (AmongKnown ?? Likeness) is Likeness.Different or Likeness.Partly;
}
