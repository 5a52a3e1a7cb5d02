using System.CommandLine;
using System.CommandLine.Completions;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Completion;

/// <summary><c>relais completion</c>: what teaches a shell to complete this program's commands, options, terms and records.</summary>
internal sealed class CompletionCommand : Command
{
    public CompletionCommand(ToolEnvironment environment, Speech speech)
        : base("completion", speech.Say(
            """
            Apprend au terminal à compléter avec la touche Tab : commandes, options, vocabulaires et termes, fiches, codes de défauts.

            Écrit sur la sortie les lignes à installer, une fois pour toutes :

            """,
            """
            Teaches the terminal to complete with the Tab key: commands, options, vocabularies and terms, records, codes of faults.

            Writes to the output the lines to install, once and for all:

            """) + string.Join('\n', CompletionShell.All.Select(shell => "  " + shell.Install)) + speech.Say(
            "\n\nPour un essai, dans bash : source <(relais completion bash)", "\n\nFor a try, in bash: source <(relais completion bash)"))
    {
        foreach (var shell in CompletionShell.All)
        {
            var command = new Command(shell.Name, speech.Say($"Pour {shell.Name} : {shell.Install}", $"For {shell.Name}: {shell.Install}"));
            command.SetAction(_ => environment.Output.WriteLine(shell.Script.ReplaceLineEndings("\n")));
            Subcommands.Add(command);
        }

        Subcommands.Add(Words(environment));
    }

    /// <summary>What the shells ask: the words typed so far, the last of which is being completed. A line an answer, with its meaning after a tab.</summary>
    private static Command Words(ToolEnvironment environment)
    {
        var words = new Argument<string[]>("words") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("words") { words };
        command.Hidden = true;
        command.SetAction(result =>
        {
            var typed = result.GetValue(words) ?? [];
            var last = typed.LastOrDefault("");
            var line = string.Join(' ', typed.Select(Quoted));
            var root = result.RootCommandResult.Command;
            foreach (var item in root.Parse(line, result.Configuration).GetCompletions(line.Length).Where(item => Completes(item, last)).DistinctBy(item => item.Label, StringComparer.Ordinal))
                environment.Output.WriteLine($"{item.InsertText ?? item.Label}\t{FirstLine(item)}");
        });
        return command;
    }

    /// <summary>Options are proposed to whoever begins one: before that they would hide the rest.</summary>
    private static bool Completes(CompletionItem item, string begun) => item.Label.StartsWith(begun, StringComparison.Ordinal) && (begun.StartsWith('-') || item.Label is not ['-' or '/', ..]);

    /// <summary>As the parser takes words apart; the one begun stays open.</summary>
    private static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;

    private static string FirstLine(CompletionItem item) => (item.Detail ?? item.Documentation ?? "").Split('\n')[0].Replace('\t', ' ');
}
