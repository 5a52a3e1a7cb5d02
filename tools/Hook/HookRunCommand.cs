using System.CommandLine;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Hook;

/// <summary><c>relais hook run</c>: what the hooks call.</summary>
internal sealed class HookRunCommand : Command
{
    public HookRunCommand(CommonOptions common, ToolEnvironment environment, Speech speech)
        : base("run", speech.Say("Ce que les hooks appellent ; rarement tapé à la main.", "What the hooks call; seldom typed by hand."))
    {
        var kind = new Argument<string>("hook") { Description = speech.Say("Le hook qui appelle.", "The hook that calls.") };
        kind.AcceptOnlyFromAmong(HookKind.PreCommit, HookKind.PreReceive);
        var branch = new Option<string>("--branch")
        {
            Description = speech.Say("La branche publiée (pre-receive).", "The published branch (pre-receive)."),
            HelpName = speech.Say("branche", "branch"),
            DefaultValueFactory = _ => "main",
        };
        Arguments.Add(kind);
        Options.Add(branch);
        SetAction(async (result, cancellation) => result.GetRequiredValue(kind) is HookKind.PreReceive
            ? await new PreReceive(environment, speech, result.GetRequiredValue(branch)).RunAsync(cancellation).ConfigureAwait(false)
            : PreCommit(environment, speech, common.NamedRoot(result)));
    }

    private static int PreCommit(ToolEnvironment environment, Speech speech, string? root)
    {
        string[] options = root is null ? [] : ["--root", root];
        var code = RelaisCommandLine.Run(["check", "--staged", .. options, "--lang", speech.Language], environment);
        if (code == ExitCode.Faults) environment.Error.WriteLine(speech.Say(
            "Le commit n'est pas fait. Corrigez, « git add », puis enregistrez de nouveau ; ce qui manque seulement peut attendre : écrivez « status: draft ». « git commit --no-verify » passe outre.",
            "The commit was not made. Correct, 'git add', then commit again; what is only missing can wait: write 'status: draft'. 'git commit --no-verify' goes ahead."));
        return code;
    }
}
