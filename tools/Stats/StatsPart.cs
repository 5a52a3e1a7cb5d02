namespace Relais.Tools.Stats;

/// <summary>A table of the statistics.</summary>
internal enum StatsPart
{
    /// <summary>How much of each write-up is there, and what is missing.</summary>
    Completeness,

    /// <summary>Which terms of each facet are used, and which never.</summary>
    Coverage,

    /// <summary>What can be read in which language.</summary>
    Translations,

    /// <summary>What people looked for on the site and did not find.</summary>
    Searches,
}
