using System.CommandLine;
using Relais.Indexer.Git;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Hook;

/// <summary><c>relais hook uninstall</c>: takes our hook off, and puts back the one that was there before.</summary>
internal sealed class HookUninstallCommand : Command
{
    public HookUninstallCommand(ToolEnvironment environment, Speech speech)
        : base("uninstall", speech.Say("Retire le hook de Relais et remet celui d'avant, s'il y en avait un. N'en touche pas d'autre.", "Takes Relais's hook off and puts back the one from before, if there was one. Touches no other."))
    {
        var receive = HookCommand.Receive(speech);
        Options.Add(receive);
        SetAction(async (result, _) =>
        {
            var hooks = await HookFolder.FindAsync(environment, speech, new GitCommand(environment.WorkingDirectory)).ConfigureAwait(false);
            if (!hooks.Uninstall(result.GetValue(receive) ? HookKind.PreReceive : HookKind.PreCommit)) environment.Error.WriteLine(speech.Say("Il n'y a pas de hook à retirer.", "There is no hook to take off."));
            return ExitCode.Fine;
        });
    }
}
