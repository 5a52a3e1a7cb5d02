namespace Relais.Indexer.Publishing;

/// <summary>A commit, as told to editors: never by whom, since addresses of people are not published.</summary>
/// <param name="Id">Its whole name.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Date">When it was committed.</param>
public sealed record PublishedCommit(string Id, string Subject, DateTimeOffset Date)
{
    private const int ShortLength = 8;

    /// <summary>As much of its name as people read.</summary>
    public string ShortId => Id.Length > ShortLength ? Id[..ShortLength] : Id;
}
