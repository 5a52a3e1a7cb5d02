using System.CommandLine;
using Relais.Indexer.Text;

namespace Relais.Tools.CommandLine;

/// <summary>
/// Says what is wrong with a command line, shortly. The parser's own way prints the whole help, mixes languages and ends with 1, which is kept for faults.
/// </summary>
internal sealed class ParseComplaint(ToolEnvironment environment, Speech speech)
{
    /// <summary>Says it, and gives the exit code of wrong usage.</summary>
    public int Tell(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var isRoot = command is RootCommand;
        if (result.UnmatchedTokens.Count == 0) foreach (var error in result.Errors.Take(isRoot ? 0 : int.MaxValue)) environment.Error.WriteLine(OneLine(error.Message));
        foreach (var token in result.UnmatchedTokens.Take(isRoot ? 1 : int.MaxValue)) environment.Error.WriteLine(Unknown(token, command, isRoot));
        var name = string.Join(' ', Line(command).Reverse().Select(one => one is RootCommand ? "relais" : one.Name));
        environment.Error.WriteLine(speech.Say($"« {name} --help » dit comment l'utiliser.", $"'{name} --help' tells how to use it."));
        return ExitCode.WrongUsage;
    }

    private string Unknown(string token, Command command, bool isRoot)
    {
        if (token.StartsWith('-')) return UnknownOption(token, command, speech);
        return isRoot
            ? speech.Say($"Il n'y a pas de commande « {token} ».", $"There is no command '{token}'.") + speech.DidYouMean(Nearest.To(token, command.Subcommands.Select(known => known.Name)))
            : speech.Say($"« {token} » est de trop. Un texte de plusieurs mots se met entre guillemets.", $"'{token}' is one too many. A text of several words goes between quotes.");
    }

    /// <summary>Arguments that take any text swallow mistyped options too: they refuse them with this.</summary>
    public static string UnknownOption(string token, Command command, Speech speech)
    {
        var options = command.Options.Concat(Line(command).Skip(1).SelectMany(parent => parent.Options.Where(option => option.Recursive)));
        return speech.Say($"Il n'y a pas d'option « {token} ».", $"There is no option '{token}'.") + speech.DidYouMean(Nearest.To(token, options.Select(option => option.Name)));
    }

    /// <summary>The command, the one that it belongs to, and so on up to the program.</summary>
    private static IEnumerable<Command> Line(Command command)
    {
        for (var at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault()) yield return at;
    }

    private static string OneLine(string message) => string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
