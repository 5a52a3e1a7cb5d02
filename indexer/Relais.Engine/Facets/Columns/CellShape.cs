namespace Relais.Engine.Facets.Columns;

/// <summary>How many values the documents of a column have.</summary>
internal enum CellShape
{
    /// <summary>At most one.</summary>
    One,

    /// <summary>Some have several, all different.</summary>
    Lists,

    /// <summary>Some have one value several times.</summary>
    ListsWithRepeats,
}
