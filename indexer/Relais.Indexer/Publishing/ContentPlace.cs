namespace Relais.Indexer.Publishing;

/// <summary>Content to publish: a folder that people write in, or a commit laid in a folder of its own.</summary>
/// <param name="Root">Folder that holds content-schema.yml and content/.</param>
/// <param name="Commit">The commit, or null for a folder that may change at any moment.</param>
public sealed record ContentPlace(string Root, PublishedCommit? Commit = null)
{
    internal string Fingerprint() => Commit is null ? ContentFingerprint.Of(Root) : ContentFingerprint.Of(Commit);
}
