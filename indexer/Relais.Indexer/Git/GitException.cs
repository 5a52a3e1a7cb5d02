namespace Relais.Indexer.Git;

/// <summary>Git refused, or is not there. The message is for whoever ran the command; it never carries an address with a password.</summary>
public sealed class GitException : Exception
{
    /// <summary>Nothing is known.</summary>
    public GitException()
    {
    }

    /// <summary>What git said.</summary>
    public GitException(string message)
        : base(message)
    {
    }

    /// <summary>What git said, and why.</summary>
    public GitException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
