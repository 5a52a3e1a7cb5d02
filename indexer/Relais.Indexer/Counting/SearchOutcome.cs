namespace Relais.Indexer.Counting;

/// <summary>What came of a search.</summary>
public enum SearchOutcome
{
    /// <summary>Records that answer all of it, misspellings mended.</summary>
    Found,

    /// <summary>No record answers all of it; some have a part of its words.</summary>
    Part,

    /// <summary>No record at all.</summary>
    Nothing,
}
