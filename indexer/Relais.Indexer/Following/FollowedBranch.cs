namespace Relais.Indexer.Following;

/// <summary>A branch of a repository that a centre follows, and where what is made of it lies.</summary>
/// <param name="Remote">Address or path of the repository, as git takes it.</param>
/// <param name="Name">Name of the branch.</param>
/// <param name="Folder">Folder of the mirror, of the commits laid and of the index; made when missing, owned by one centre.</param>
public sealed record FollowedBranch(string Remote, string Name, string Folder)
{
    /// <summary>The bare repository that holds what was fetched: history is read there.</summary>
    public string Mirror => Path.Combine(Folder, "mirror.git");

    /// <summary>The branch's full name.</summary>
    public string Reference => "refs/heads/" + Name;

    /// <summary>Folder of the index.</summary>
    public string Index => Path.Combine(Folder, "index");

    internal string Commits => Path.Combine(Folder, "commits");
}
