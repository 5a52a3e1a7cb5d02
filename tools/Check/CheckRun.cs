using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Git;
using Relais.Indexer.Publishing;
using Relais.Indexer.Quality;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Check;

/// <summary>What a check found.</summary>
/// <param name="Catalogue">Null when the schema cannot be used.</param>
/// <param name="Schema">As above.</param>
/// <param name="Selection">What was asked for.</param>
/// <param name="Found">Everything found in the centre.</param>
/// <param name="Shown">What is to be shown: faults in reading order, then hints.</param>
internal sealed record CheckOutcome(ContentCatalogue? Catalogue, ContentSchema? Schema, PathSelection Selection, IReadOnlyList<Diagnostic> Found, IReadOnlyList<Diagnostic> Shown);

/// <summary>Checks a centre: its files as they are, or as they would be committed; all of them, or what changed.</summary>
internal sealed class CheckRun(Session session)
{
    private readonly GitCommand _git = new(session.Root);
    private readonly GitChanges _changes = new(new GitCommand(session.Root));

    /// <summary>Does it.</summary>
    /// <exception cref="RefusalException">A path or a revision is not there.</exception>
    /// <exception cref="GitException">Git is needed and fails.</exception>
    public async Task<CheckOutcome> RunAsync(CheckRequest request, CancellationToken cancellation)
    {
        var typed = PathSelection.Of(session, request.Paths);
        var change = await ChangeAsync(request, cancellation);
        using var staged = request.Staged ? await LayAsync(await StagedAsync(cancellation), cancellation) : null;
        var root = staged?.Root ?? session.Root;
        var (catalogue, schema, found) = session.Working(session.Say("Lecture et contrôle…", "Reading and checking…"), () => IndexPublisher.Check(root));
        // Without a schema nothing was read of the files asked for: its own faults are what matters.
        if (schema is null || catalogue is null) return new CheckOutcome(null, null, typed, found, found);

        var selection = change is null ? typed : typed.Within(PathSelection.OfRecords(schema, change.Files));
        var shown = found.Where(diagnostic => selection.Holds(diagnostic.At.File)).ToList();
        if (change is not null) shown.AddRange(await CausedAsync(change, [.. found.Where(diagnostic => typed.Holds(diagnostic.At.File) && !selection.Holds(diagnostic.At.File))], cancellation));
        var hinted = await HintedAsync(request.Hints, typed, change, cancellation);
        var hints = hinted is null ? [] : session.Working(session.Say("Conseils…", "Hints…"), () => new HintReader(root, schema, catalogue).Read(hinted.Holds));
        return new CheckOutcome(catalogue, schema, selection, found, [.. shown.OrderBy(diagnostic => diagnostic.At, SourcePosition.ReadingOrder), .. hints]);
    }

    private async Task<Change?> ChangeAsync(CheckRequest request, CancellationToken cancellation)
    {
        if ((request.Staged || request.Since is not null) && await _changes.PrefixAsync(cancellation) is null)
            throw new GitException(session.Say($"{session.Root} n'est pas dans un dépôt.", $"{session.Root} is not in a repository."));
        if (request.Staged) return new Change(await _changes.CommitAsync("HEAD", cancellation), await _changes.StagedAsync(cancellation));
        if (request.Since is not { } revision) return null;
        var commit = await _changes.CommitAsync(revision, cancellation) ?? throw new RefusalException(session.Say(
            $"Git ne connaît pas ici de révision « {revision} ». Une branche du dépôt commun se nomme origin/{revision}. Dans une intégration continue, demandez toute l'histoire du dépôt (fetch-depth: 0).",
            $"Git knows no revision '{revision}' here. A branch of the shared repository is named origin/{revision}. In continuous integration, ask for the whole history of the repository (fetch-depth: 0)."));
        // What others have done there since is not what was changed here.
        var fork = await _changes.ForkAsync(commit, "HEAD", cancellation) ?? commit;
        return new Change(fork, await _changes.SinceAsync(fork, cancellation));
    }

    /// <summary>
    /// Errors of records that did not change, which the change has caused: a reference to a record that went, a term that was taken away. Those that were there before are not the author's of
    /// this change.
    /// </summary>
    private async Task<IReadOnlyList<Diagnostic>> CausedAsync(Change change, IReadOnlyList<Diagnostic> elsewhere, CancellationToken cancellation)
    {
        var errors = elsewhere.Where(diagnostic => diagnostic.Severity is Severity.Error).ToList();
        if (errors.Count == 0 || change.Since is null) return errors;
        using var before = await LayAsync(new GitTree(_git, change.Since), cancellation);
        var known = session.Working(session.Say("Lecture de la version précédente…", "Reading the version before…"), () => IndexPublisher.Check(before.Root).Diagnostics).Select(Line).ToHashSet(StringComparer.Ordinal);
        return [.. errors.Where(error => !known.Contains(Line(error)))];

        // Files that did not change have the same lines.
        static string Line(Diagnostic diagnostic) => diagnostic.ToText(Speech.English);
    }

    /// <summary>Which files get hints, or null for none. They are for whoever writes: a whole centre would give hundreds, about texts that nobody has in hand.</summary>
    private async Task<PathSelection?> HintedAsync(HintChoice choice, PathSelection typed, Change? change, CancellationToken cancellation)
    {
        if (choice is HintChoice.None) return null;
        if (change is not null) return typed.Within(PathSelection.OfFiles(change.Files));
        if (choice is HintChoice.All || !typed.IsEverything) return typed;
        try
        {
            return await _changes.PrefixAsync(cancellation) is null ? null : PathSelection.OfFiles(await _changes.SinceAsync(await _changes.CommitAsync("HEAD", cancellation), cancellation));
        }
        catch (GitException)
        {
            // Nobody asked for git: without it, nothing tells what is being written.
            return null;
        }
    }

    private async Task<GitTree> StagedAsync(CancellationToken cancellation)
    {
        try
        {
            return await GitTree.StagedAsync(_git, cancellation);
        }
        catch (GitException fault) when (fault.Message.Contains("unmerged", StringComparison.Ordinal))
        {
            throw new GitException(session.Say("une fusion n'est pas terminée, rien ne peut être enregistré. Réglez les conflits, puis « git add ».", "a merge is not finished, nothing can be committed. Settle the conflicts, then 'git add'."), fault);
        }
    }

    private async Task<CommittedCentre> LayAsync(GitTree tree, CancellationToken cancellation) =>
        await CommittedCentre.LayAsync(tree, await _changes.PrefixAsync(cancellation) ?? "", cancellation);

    /// <summary>Files that changed.</summary>
    /// <param name="Since">The commit before; null when there is none.</param>
    /// <param name="Files">By their path from the root of the centre.</param>
    private sealed record Change(string? Since, IReadOnlyList<string> Files);
}
