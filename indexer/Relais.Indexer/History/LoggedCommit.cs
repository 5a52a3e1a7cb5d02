namespace Relais.Indexer.History;

/// <summary>A commit that touched the content.</summary>
/// <param name="Id">Its whole name.</param>
/// <param name="Date">When its author made it.</param>
/// <param name="Author">The author's name, as the mailmap has it; never an address; "" when there is none to show.</param>
/// <param name="Subject">First line of its message, without addresses of people.</param>
/// <param name="Changes">The files it touched.</param>
internal sealed record LoggedCommit(string Id, DateTimeOffset Date, string Author, string Subject, IReadOnlyList<LoggedChange> Changes);

/// <summary>What a commit did to one file.</summary>
/// <param name="Kind">How git marks it.</param>
/// <param name="Path">Where the file is after it, from the root of the centre.</param>
/// <param name="OldPath">Where it was before it; the same path unless it moved.</param>
internal sealed record LoggedChange(ChangeKind Kind, string Path, string OldPath);

/// <summary>How a commit changes a file.</summary>
public enum ChangeKind
{
    /// <summary>The file was not there before.</summary>
    Added,

    /// <summary>Its text changed, and possibly its place.</summary>
    Modified,

    /// <summary>It is not there any more.</summary>
    Deleted,
}
