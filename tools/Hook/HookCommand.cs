using System.CommandLine;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Hook;

/// <summary><c>relais hook</c>: what git asks before a commit and before a push.</summary>
internal sealed class HookCommand : Command
{
    public HookCommand(CommonOptions common, ToolEnvironment environment, Speech speech)
        : base("hook", speech.Say(
            "Fait contrôler les fiches par git : avant chaque commit chez soi (pre-commit), avant chaque push dans le dépôt commun (pre-receive).",
            "Has git check the records: before each commit in one's own copy (pre-commit), before each push in the common repository (pre-receive)."))
    {
        Subcommands.Add(new HookInstallCommand(common, environment, speech));
        Subcommands.Add(new HookUninstallCommand(environment, speech));
        Subcommands.Add(new HookRunCommand(common, environment, speech));
    }

    internal static Option<bool> Receive(Speech speech) => new("--receive")
    {
        Description = speech.Say("Le hook pre-receive du dépôt nu où l'on se trouve, au lieu du hook pre-commit.", "The pre-receive hook of the bare repository one is in, instead of the pre-commit hook."),
    };
}
