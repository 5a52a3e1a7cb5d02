using Relais.Indexer.Git;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Hook;

/// <summary>The hooks of one repository: put, and taken off, never at the cost of somebody else's.</summary>
internal sealed class HookFolder(ToolEnvironment environment, Speech speech, string folder)
{
    /// <summary>Where git looks for the hooks of the repository around the current folder.</summary>
    /// <exception cref="RefusalException">There is no repository.</exception>
    public static async Task<HookFolder> FindAsync(ToolEnvironment environment, Speech speech, GitCommand git)
    {
        var usual = await git.TryAsync(["rev-parse", "--git-path", "hooks"]).ConfigureAwait(false);
        if (!usual.IsFine) throw new RefusalException(speech.Say($"Il n'y a pas de dépôt git ici ({git.Folder}).", $"There is no git repository here ({git.Folder})."));
        var configured = await git.TryAsync(["config", "--type=path", "--get", "core.hooksPath"]).ConfigureAwait(false);
        if (!configured.IsFine) return new HookFolder(environment, speech, Path.GetFullPath(Line(usual), git.Folder));
        // A configured folder is seen from where git starts hooks: the top of the copy, or a bare repository itself.
        var top = await git.TryAsync(["rev-parse", "--show-toplevel"]).ConfigureAwait(false);
        if (!top.IsFine) top = await git.RunAsync(["rev-parse", "--absolute-git-dir"]).ConfigureAwait(false);
        return new HookFolder(environment, speech, Path.GetFullPath(Line(configured), Line(top)));
    }

    private static string Line(GitAnswer answer) => answer.Text.TrimEnd('\n');

    /// <summary>Puts a hook, in place of ours if there is one.</summary>
    /// <param name="kind">Name of the hook.</param>
    /// <param name="script">Its text.</param>
    /// <param name="chain">Whether a hook of somebody else goes on, run first.</param>
    /// <exception cref="RefusalException">There is a hook of somebody else; nothing was changed.</exception>
    public void Install(string kind, string script, bool chain)
    {
        var place = Path.Combine(folder, kind);
        if (File.Exists(place) && !HookScript.IsOurs(File.ReadAllText(place)))
        {
            if (!chain) throw new RefusalException(speech.Say(
                $"Il y a déjà un hook qui n'est pas de Relais : {place}. Rien n'a été changé. Avec --chain, il passera d'abord, puis le contrôle de Relais.",
                $"There is a hook already that is not Relais's: {place}. Nothing was changed. With --chain, it will run first, then Relais's check."), ExitCode.Faults);
            if (Path.Exists(place + HookScript.Before)) throw new RefusalException(speech.Say(
                $"{place + HookScript.Before} existe déjà : rien n'a été changé. Réunissez les deux hooks, ou retirez-en un.",
                $"{place + HookScript.Before} exists already: nothing was changed. Merge the two hooks, or remove one."), ExitCode.Faults);
            File.Move(place, place + HookScript.Before);
            environment.Error.WriteLine(speech.Say($"Le hook d'avant passe d'abord : {place + HookScript.Before}", $"The hook from before runs first: {place + HookScript.Before}"));
        }

        Directory.CreateDirectory(folder);
        // Written beside and renamed: a commit or a push never meets half a hook.
        var beside = place + ".new";
        File.WriteAllText(beside, script);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(beside, (UnixFileMode)0b111_101_101);
        File.Move(beside, place, overwrite: true);
        environment.Output.WriteLine(place);
    }

    /// <summary>Takes our hook off, and puts back the one that it ran first. False when it was not there.</summary>
    /// <exception cref="RefusalException">The hook is somebody else's; nothing was changed.</exception>
    public bool Uninstall(string kind)
    {
        var place = Path.Combine(folder, kind);
        if (!File.Exists(place)) return false;
        if (!HookScript.IsOurs(File.ReadAllText(place))) throw new RefusalException(speech.Say($"{place} n'est pas de Relais : il reste.", $"{place} is not Relais's: it stays."), ExitCode.Faults);
        if (File.Exists(place + HookScript.Before)) File.Move(place + HookScript.Before, place, overwrite: true);
        else File.Delete(place);
        environment.Output.WriteLine(place);
        return true;
    }
}
