using System.Globalization;
using System.Text;

namespace Relais.Indexer.Git;

/// <summary>What a run of git gave.</summary>
/// <param name="ExitCode">0 when it did what was asked.</param>
/// <param name="Bytes">What it wrote, as bytes: file contents may be anything.</param>
/// <param name="Complaint">What it complained of, trimmed.</param>
public sealed record GitAnswer(int ExitCode, byte[] Bytes, string Complaint)
{
    /// <summary>True when git did what was asked.</summary>
    public bool IsFine => ExitCode == 0;

    /// <summary>What it wrote, read as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The pieces of an output asked for with <c>-z</c>.</summary>
    public IReadOnlyList<string> Pieces => Text.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same answer, when git did what was asked.</summary>
    /// <exception cref="GitException">Git refused.</exception>
    public GitAnswer OrThrow() => IsFine ? this : throw new GitException(Complaint.Length > 0 ? Complaint : string.Create(CultureInfo.InvariantCulture, $"git ended with code {ExitCode}."));
}
