using Relais.Indexer.Diagnostics;
using Relais.Indexer.Git;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Hook;

/// <summary>
/// Answers a push. The published branch takes nothing that brings an error, and is not deleted; a proposal (contribution/*) is told its faults and taken; any other branch is nobody's business
/// here. Errors that were there before the push are not held against it: it may be mending some of them.
/// </summary>
internal sealed class PreReceive(ToolEnvironment environment, Speech speech, string published)
{
    private const int MostContributions = 5;
    private const int ShortId = 8;

    private readonly GitCommand _git = new(environment.WorkingDirectory);
    private readonly PushWords _words = new(environment.Error, speech);

    /// <summary>The exit code: git takes the push when it is 0.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var changes = RefChange.Read(environment.Input);
        var code = ExitCode.Fine;
        foreach (var change in changes.Where(change => change.IsBranch(published)))
            if (!await IsTakenAsync(change, cancellation).ConfigureAwait(false)) code = ExitCode.Faults;
        // Told only when they are taken.
        foreach (var change in changes.Where(change => change is { IsContribution: true, To: not null } && code == ExitCode.Fine).Take(MostContributions))
            await TellAsync(change, cancellation).ConfigureAwait(false);
        return code;
    }

    private async Task<bool> IsTakenAsync(RefChange change, CancellationToken cancellation)
    {
        if (change.To is null)
        {
            _words.Say(speech.Say(
                $"Relais refuse ce push : la branche publiée « {published} » ne se supprime pas. Pour retirer une fiche, mettez-la en « status: withdrawn » ; pour publier une autre branche, changez d'abord le réglage du site et du hook.",
                $"Relais refuses this push: the published branch '{published}' is not to be deleted. To withdraw a record, give it 'status: withdrawn'; to publish another branch, change the setting of the site and of the hook first."));
            return false;
        }

        var after = await CommitCheck.OfAsync(change.To, _git, cancellation).ConfigureAwait(false);
        var errors = after.Errors.ToList();
        // The commit before is looked at only when there is something to tell apart.
        if (errors.Count > 0 && change.From is not null) errors = [.. after.ErrorsNotIn(await CommitCheck.OfAsync(change.From, _git, cancellation).ConfigureAwait(false))];
        if (errors.Count > 0)
        {
            Refuse(change, errors);
            return false;
        }

        await RemarkAsync(change, after, cancellation).ConfigureAwait(false);
        return true;
    }

    private void Refuse(RefChange change, List<Diagnostic> errors)
    {
        var number = speech.Count(errors.Count, speech.Say("erreur à corriger", "error to correct"), speech.Say("erreurs à corriger", "errors to correct"));
        _words.Blank();
        _words.Say(speech.Say(
            $"Relais refuse ce push en entier : {number} dans ce qui serait publié ({published}, commit {change.To![..ShortId]}).",
            $"Relais refuses this whole push: {number} in what would be published ({published}, commit {change.To![..ShortId]})."));
        _words.Blank();
        _words.List(errors);
        _words.Blank();
        _words.Say(speech.Say(
            $"Corrigez, enregistrez (git commit), puis poussez de nouveau. « relais check » dit la même chose avant le push ; « relais explain {errors[0].Code} » explique.",
            $"Correct, commit (git commit), then push again. 'relais check' tells the same before the push; 'relais explain {errors[0].Code}' explains."));
        _words.Blank();
    }

    private async Task RemarkAsync(RefChange change, CommitCheck after, CancellationToken cancellation)
    {
        var left = after.Errors.Count();
        if (left > 0) _words.Say(speech.Say(
            $"Relais prend ce push. {speech.Count(left, "erreur d'avant reste", "erreurs d'avant restent")} à corriger : les fiches concernées gardent leur dernière bonne version en ligne.",
            $"Relais takes this push. {speech.Count(left, "error from before is", "errors from before are")} still to be corrected: the records keep their last good version online."));
        if (change.From is null) return;
        if (await change.RewritesAsync(_git, cancellation).ConfigureAwait(false)) _words.Say(speech.Say(
            "À noter : ce push réécrit l'histoire de la branche publiée. Le site suivra la nouvelle ; les autres copies devront se recaler (git fetch, puis git reset).",
            "Note: this push rewrites the history of the published branch. The site will follow the new one; other copies will have to realign (git fetch, then git reset)."));
        foreach (var lost in await LostAddresses.OfAsync(change.From, after, _git, cancellation).ConfigureAwait(false))
        {
            var slug = lost[(lost.IndexOf('/', StringComparison.Ordinal) + 1)..];
            _words.Say(speech.Say(
                $"À noter : l'adresse {lost} ne mènera plus à rien. Fiche renommée ? Ajoutez « former_slugs: [{slug}] » à la nouvelle. Fiche retirée ? Remettez son fichier avec « status: withdrawn ».",
                $"Note: the address {lost} will lead nowhere. A renamed record? Add 'former_slugs: [{slug}]' to the new one. A withdrawn record? Put its file back with 'status: withdrawn'."));
        }
    }

    private async Task TellAsync(RefChange change, CancellationToken cancellation)
    {
        var check = await CommitCheck.OfAsync(change.To!, _git, cancellation).ConfigureAwait(false);
        var contribution = check.Errors.ToList();
        if (contribution.Count > 0 && await PublishedAsync(cancellation).ConfigureAwait(false) is { } before) contribution = [.. check.ErrorsNotIn(await CommitCheck.OfAsync(before, _git, cancellation).ConfigureAwait(false))];
        if (contribution.Count == 0) return;
        _words.Say(speech.Say(
            $"Proposition reçue ({change.Name}). Avant sa publication, il restera à corriger :",
            $"Proposal received ({change.Name}). Before it is published, these are to be corrected:"));
        _words.List(contribution);
    }

    private async Task<string?> PublishedAsync(CancellationToken cancellation)
    {
        var answer = await _git.TryAsync(["rev-parse", "--quiet", "--verify", $"refs/heads/{published}^{{commit}}"], cancellation: cancellation).ConfigureAwait(false);
        return answer.IsFine ? answer.Text.Trim() : null;
    }
}
