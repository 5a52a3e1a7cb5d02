using System.CommandLine;
using Relais.Indexer.Git;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Hook;

/// <summary><c>relais hook install</c>: puts a hook, and never in place of somebody else's.</summary>
internal sealed class HookInstallCommand : Command
{
    private readonly ToolEnvironment _environment;
    private readonly Speech _speech;
    private readonly CommonOptions _common;
    private readonly Option<bool> _receive;
    private readonly Option<bool> _chain;
    private readonly Option<string?> _branch;

    public HookInstallCommand(CommonOptions common, ToolEnvironment environment, Speech speech)
        : base("install", speech.Say(
            """
            Pose un hook qui refuse les erreurs et dit quoi corriger. Sans option : pre-commit, dans votre copie ; seuls les fichiers à enregistrer sont contrôlés.
            Avec --receive : pre-receive, dans le dépôt nu où tous poussent ; un push qui apporte une erreur à la branche publiée est refusé en entier.
            Le hook appelle ce programme par son chemin : posez-le de nouveau si vous le déplacez. Un hook d'une autre origine n'est jamais remplacé.

            Exemples :
              relais hook install                                          dans sa copie
              cd /srv/centre.git && relais hook install --receive          dans le dépôt commun
              relais hook install --chain                                  après le hook qui est déjà là
            """,
            """
            Puts a hook that refuses errors and tells what to correct. Without option: pre-commit, in your copy; only the files to be committed are checked.
            With --receive: pre-receive, in the bare repository that all push to; a push that brings an error to the published branch is refused whole.
            The hook calls this program by its path: put it again if you move it. A hook of another origin is never replaced.

            Examples:
              relais hook install                                          in one's own copy
              cd /srv/centre.git && relais hook install --receive          in the common repository
              relais hook install --chain                                  after the hook that is there already
            """))
    {
        (_common, _environment, _speech) = (common, environment, speech);
        _receive = HookCommand.Receive(speech);
        _chain = new Option<bool>("--chain") { Description = speech.Say("Garde le hook qui est déjà là : il passe d'abord.", "Keeps the hook that is there already: it runs first.") };
        _branch = new Option<string?>("--branch")
        {
            Description = speech.Say("Avec --receive : la branche publiée. Par défaut, celle que le dépôt désigne (HEAD).", "With --receive: the published branch. By default, the one that the repository names (HEAD)."),
            HelpName = speech.Say("branche", "branch"),
        };
        foreach (var option in new Option[] { _receive, _chain, _branch }) Options.Add(option);
        SetAction((result, _) => InstallAsync(result));
    }

    private async Task<int> InstallAsync(ParseResult result)
    {
        var git = new GitCommand(_environment.WorkingDirectory);
        var hooks = await HookFolder.FindAsync(_environment, _speech, git).ConfigureAwait(false);
        var kind = result.GetValue(_receive) ? HookKind.PreReceive : HookKind.PreCommit;
        var options = result.GetValue(_receive) ? await ReceiveOptionsAsync(git, result.GetValue(_branch)).ConfigureAwait(false) : await CommitOptionsAsync(git, result).ConfigureAwait(false);
        hooks.Install(kind, HookScript.Of(kind, _environment.Program, options, _speech), result.GetValue(_chain));
        return ExitCode.Fine;
    }

    private async Task<IReadOnlyList<string>> ReceiveOptionsAsync(GitCommand git, string? branch)
    {
        if ((await git.RunAsync(["rev-parse", "--is-bare-repository"]).ConfigureAwait(false)).Text.Trim() is not "true") throw new RefusalException(_speech.Say(
            "Ce dépôt a une copie de travail : le hook pre-receive se pose dans le dépôt nu (xxx.git) vers lequel on pousse.",
            "This repository has a working copy: the pre-receive hook goes into the bare repository (xxx.git) that is pushed to."));
        var head = await git.TryAsync(["symbolic-ref", "--quiet", "--short", "HEAD"]).ConfigureAwait(false);
        var published = branch ?? (head.IsFine ? head.Text.Trim() : "main");
        _environment.Error.WriteLine(_speech.Say($"Branche publiée : {published}. Les autres branches passent sans contrôle, sauf contribution/* : leurs défauts sont dits, sans refus.", $"Published branch: {published}. Other branches pass unchecked, but contribution/*: their faults are told, without refusal."));
        return ["--branch", published];
    }

    private async Task<IReadOnlyList<string>> CommitOptionsAsync(GitCommand git, ParseResult result)
    {
        var top = await git.TryAsync(["rev-parse", "--show-toplevel"]).ConfigureAwait(false);
        if (!top.IsFine) throw new RefusalException(_speech.Say("Ce dépôt est nu, personne n'y enregistre : c'est --receive qu'il faut.", "This repository is bare, nobody commits in it: --receive is what it needs."));
        var session = _common.Session(result);
        // Git starts the hook at the top of the copy; the centre may be in a folder of it.
        var root = Path.GetRelativePath(top.Text.TrimEnd('\n'), session.Root);
        return root is "." ? [] : ["--root", root];
    }
}
