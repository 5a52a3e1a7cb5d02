namespace Relais.Indexer.SideBySide;

/// <summary>How alike records are on one field.</summary>
public enum Likeness
{
    /// <summary>All have the very same.</summary>
    Same,

    /// <summary>At least two have something in common, not all of it.</summary>
    Partly,

    /// <summary>No two have anything in common.</summary>
    Different,

    /// <summary>At least one does not say.</summary>
    Unknown,

    /// <summary>Sentences: only a reader can tell.</summary>
    Unjudged,
}

/// <summary>What one record has on a field.</summary>
public enum CellState
{
    /// <summary>A value.</summary>
    Filled,

    /// <summary>Nothing, and rightly so: the field is asked for under a condition that does not hold (the end of what goes on).</summary>
    NotApplicable,

    /// <summary>Nothing. Absence is not a difference.</summary>
    Missing,
}
