using System.Globalization;
using System.Text;
using Relais.Indexer.Git;

namespace Relais.Indexer.Contributing;

/// <summary>
/// Keeps contributions as branches of a repository, one commit each above the published branch. Nothing is checked out: objects are written, then a branch is made that was not there. A repository on
/// this machine is written to; another one is fetched into a folder of ours, and pushed to.
/// </summary>
/// <param name="address">Path or address of the repository.</param>
/// <param name="branch">The published branch, that contributions start from.</param>
/// <param name="folder">Folder of ours, for a repository that is elsewhere.</param>
/// <param name="clock">Tells the time of commits.</param>
public sealed class ContributionRepository(string address, string branch, string folder, TimeProvider clock) : IDisposable
{
    /// <summary>Begins the name of every such branch.</summary>
    public const string Prefix = "contribution/";

    /// <summary>What git asks for, and nobody's: no address of a person is ever kept. Of each contribution another one, so that a mailmap can tell people apart.</summary>
    private const string NoReply = "noreply.invalid";
    private const string Committer = "Relais";
    private const string Heads = "refs/heads/";
    private const string Base = "refs/relais/base";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _one = new(1);
    private readonly bool _isHere = Directory.Exists(address);

    /// <summary>Our own folder is named: git would otherwise take a repository above it, were ours damaged.</summary>
    private readonly string[] _in = Directory.Exists(address) ? [] : ["--git-dir=" + folder];

    private GitCommand Git => new(_isHere ? address : folder, Patience);

    /// <summary>Keeps a contribution. The same words sent twice under one identifier are kept once.</summary>
    /// <exception cref="GitException">The repository does not answer, or refuses.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public async Task<KeptContribution> KeepAsync(ContributionCommit contribution, CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var start = await StartAsync(cancellation).ConfigureAwait(false);
            var blob = await RunAsync(["hash-object", "-w", "--stdin"], contribution.Text, [], cancellation).ConfigureAwait(false);
            if (await NameAsync(Heads + Prefix + contribution.Id, cancellation).ConfigureAwait(false) is { } known)
            {
                if (await HoldsAsync(known, blob, cancellation).ConfigureAwait(false)) return Kept(contribution.Id);
                contribution = contribution with { Id = ContributionId.New(clock) };
            }

            var commit = await CommitAsync(contribution, start, blob, cancellation).ConfigureAwait(false);
            if (!_isHere) await PushAsync(contribution.Id, commit, cancellation).ConfigureAwait(false);
            // An old value of nothing: the branch is made, never moved.
            await RunAsync(["update-ref", Heads + Prefix + contribution.Id, commit, ""], "", [], cancellation).ConfigureAwait(false);
            return Kept(contribution.Id);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Whether a contribution of that identifier was kept.</summary>
    public async Task<bool> HasAsync(string id, CancellationToken cancellation = default) =>
        ContributionId.IsOne(id) && (_isHere || Directory.Exists(folder)) && await NameAsync(Heads + Prefix + id, cancellation).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private static KeptContribution Kept(string id) => new(id, Prefix + id);

    /// <summary>The commit to start from.</summary>
    private async Task<string> StartAsync(CancellationToken cancellation)
    {
        var start = Heads + branch;
        if (!_isHere)
        {
            Directory.CreateDirectory(folder);
            if (!File.Exists(Path.Combine(folder, "HEAD"))) await RunAsync(["init", "--quiet", "--bare"], "", [], cancellation).ConfigureAwait(false);
            await RunAsync(["fetch", "--quiet", "--force", "--no-tags", "--no-write-fetch-head", "--depth", "1", "--", address, $"+{start}:{Base}"], "", [], cancellation).ConfigureAwait(false);
            start = Base;
        }

        return await NameAsync(start, cancellation).ConfigureAwait(false) ?? throw new GitException($"The repository has no branch {branch}.");
    }

    private async Task<string> CommitAsync(ContributionCommit contribution, string start, string blob, CancellationToken cancellation)
    {
        var index = Path.Combine(Path.GetTempPath(), "relais-" + Guid.NewGuid().ToString("N"));
        KeyValuePair<string, string?>[] apart = [new("GIT_INDEX_FILE", index)];
        try
        {
            await RunAsync(["read-tree", start], "", apart, cancellation).ConfigureAwait(false);
            // What is there already is never written over.
            var isTaken = (await RunAsync(["ls-tree", "--name-only", "--full-tree", start, "--", contribution.Folder], "", [], cancellation).ConfigureAwait(false)).Length > 0;
            var path = $"{contribution.Folder}{(isTaken ? "-" + contribution.Id.Split('-')[^1] : "")}/{contribution.FileName}";
            await RunAsync(["update-index", "--add", "--cacheinfo", $"100644,{blob},{path}"], "", apart, cancellation).ConfigureAwait(false);
            var tree = await RunAsync(["write-tree"], "", apart, cancellation).ConfigureAwait(false);
            return await RunAsync(["hash-object", "-t", "commit", "-w", "--stdin"], CommitText(contribution, tree, start, clock.GetUtcNow()), [], cancellation).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(index);
        }
    }

    /// <summary>The commit as git keeps it, and as it would write it itself, but for the name: git takes the full stop off "Nadia B.".</summary>
    private static string CommitText(ContributionCommit contribution, string tree, string parent, DateTimeOffset now)
    {
        // These alone would end the name before its end.
        var name = string.Concat(contribution.Author.Where(c => c is not ('<' or '>') && !char.IsControl(c))).Trim();
        var at = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) + " +0000";
        return $"tree {tree}\nparent {parent}\nauthor {name} <{contribution.Id}@{NoReply}> {at}\ncommitter {Committer} <relais@{NoReply}> {at}\n\n{contribution.Message.TrimEnd('\n')}\n";
    }

    /// <summary>Made at the other end only if no branch of that name is there.</summary>
    private Task<string> PushAsync(string id, string commit, CancellationToken cancellation)
    {
        var reference = Heads + Prefix + id;
        return RunAsync(["push", "--quiet", $"--force-with-lease={reference}:", "--", address, $"{commit}:{reference}"], "", [], cancellation);
    }

    private async Task<bool> HoldsAsync(string commit, string blob, CancellationToken cancellation) =>
        (await RunAsync(["diff-tree", "-r", "--no-commit-id", commit + "^", commit], "", [], cancellation).ConfigureAwait(false)).Split(' ').Contains(blob, StringComparer.Ordinal);

    private async Task<string?> NameAsync(string reference, CancellationToken cancellation)
    {
        var answer = await Git.TryAsync([.. _in, "rev-parse", "--verify", "--quiet", reference + "^{commit}"], cancellation: cancellation).ConfigureAwait(false);
        return answer.IsFine ? answer.Text.Trim() : null;
    }

    private async Task<string> RunAsync(IEnumerable<string> arguments, string input, IEnumerable<KeyValuePair<string, string?>> environment, CancellationToken cancellation) =>
        (await Git.TryAsync([.. _in, .. arguments], Encoding.UTF8.GetBytes(input), environment, cancellation).ConfigureAwait(false)).OrThrow().Text.Trim();
}
