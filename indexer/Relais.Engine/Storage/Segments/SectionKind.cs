namespace Relais.Engine.Storage.Segments;

/// <summary>The sections of a segment file, in the order of the file.</summary>
internal enum SectionKind
{
    /// <summary>The documents' ids, sorted.</summary>
    Ids,

    /// <summary>Stored bytes and passages.</summary>
    Documents,

    /// <summary>Values for filters, facets and sorts.</summary>
    Columns,

    /// <summary>Postings of every space, one after another.</summary>
    Postings,

    /// <summary>Dictionary of every space.</summary>
    Terms,

    /// <summary>Length of each document in every space.</summary>
    Lengths,

    /// <summary>Which spaces there are, and where their parts lie in the sections above.</summary>
    Spaces,
}
