using System.Text;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Hook;

/// <summary>The text of a hook: a few lines of shell that call this program by its path, after the hook that was there before if it is to go on.</summary>
internal static class HookScript
{
    /// <summary>Ends the name of a hook that ours runs first.</summary>
    public const string Before = ".before-relais";

    private const string Mark = "# relais-hook";

    /// <summary>Whether a hook is one of ours.</summary>
    public static bool IsOurs(string text) => text.Contains('\n' + Mark, StringComparison.Ordinal);

    /// <summary>The script.</summary>
    /// <param name="kind">Name of the hook.</param>
    /// <param name="program">How this program is started.</param>
    /// <param name="options">Words after the name of the hook.</param>
    /// <param name="speech">Language of what it says.</param>
    public static string Of(string kind, IReadOnlyList<string> program, IReadOnlyList<string> options, Speech speech)
    {
        var isReceive = string.Equals(kind, HookKind.PreReceive, StringComparison.Ordinal);
        // What git tells of a push is read twice when another hook comes first.
        var (keep, tell) = isReceive ? ("pushed=$(cat)\n", "printf '%s\\n' \"$pushed\" | ") : ("", "");
        var remedy = speech.Say("installez-le de nouveau, puis « relais hook install » ; ou retirez ce fichier", "install it again, then 'relais hook install'; or remove this file");
        var script = new StringBuilder("#!/bin/sh\n")
            .Append(Mark).Append(speech.Say(" : posé par « relais hook install », retiré par « relais hook uninstall ». Ne le modifiez pas : il est réécrit.\n", ": put here by 'relais hook install', taken off by 'relais hook uninstall'. Do not edit it: it is written again.\n"))
            .Append(speech.Say("# Un hook à vous va dans ", "# A hook of your own goes in ")).Append(kind).Append(Before).Append(speech.Say(", qui passe d'abord.\n", ", which runs first.\n"));
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } dotnet) script.Append("DOTNET_ROOT=").Append(Quoted(dotnet)).Append("\nexport DOTNET_ROOT\n");
        return script.Append(keep)
            .Append("if [ -x \"$0").Append(Before).Append("\" ]; then\n  ").Append(tell).Append("\"$0").Append(Before).Append("\" \"$@\" || exit 1\nfi\n")
            .Append("if [ ! -e ").Append(Quoted(program[^1])).Append(" ]; then\n  printf '%s\\n' ").Append(Quoted(speech.Say("relais : le programme n'est plus là : ", "relais: the program is not there any more: ") + program[^1]))
            .Append(' ').Append(Quoted(remedy + " :")).Append(" \"$0\" >&2\n  exit 1\nfi\n")
            .Append(tell).AppendJoin(' ', program.Concat(["hook", "run", kind, .. options, "--lang", speech.Language]).Select(Quoted)).Append('\n').ToString();
    }

    /// <summary>One word for the shell, whatever is in it.</summary>
    private static string Quoted(string word) => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
