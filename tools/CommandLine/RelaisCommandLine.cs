using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using Relais.Indexer.Git;
using Relais.Indexer.Publishing;
using Relais.Tools.Check;
using Relais.Tools.Completion;
using Relais.Tools.Eval;
using Relais.Tools.Explain;
using Relais.Tools.Fmt;
using Relais.Tools.Guide;
using Relais.Tools.Hook;
using Relais.Tools.Import;
using Relais.Tools.Index;
using Relais.Tools.Links;
using Relais.Tools.New;
using Relais.Tools.Preview;
using Relais.Tools.Schema;
using Relais.Tools.Search;
using Relais.Tools.Stats;
using Relais.Tools.Translate;
using Relais.Tools.Vocab;

namespace Relais.Tools.CommandLine;

/// <summary>The whole program: parses, runs one command, and turns what went wrong into words and an exit code.</summary>
internal static class RelaisCommandLine
{
    // An "@" in the words of a search is not the name of a file of arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static int Run(IReadOnlyList<string> args, ToolEnvironment environment)
    {
        var speech = Speech.Of(args);
        // The parser takes its own words (help titles, complaints) from the culture.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(speech.Language);
        var root = new RootCommand(speech.Say(
            "Relais : contrôler, commencer, indexer et chercher les fiches d'un centre de capitalisation.\nCodes de sortie : 0 rien à signaler, 1 des défauts ou un empêchement, 2 mauvais usage, 70 panne du programme.",
            "Relais: check, start, index and search the write-ups of a capitalisation centre.\nExit codes: 0 nothing to report, 1 faults or a hindrance, 2 wrong usage, 70 the program failed."));
        root.Options.OfType<HelpOption>().Single().Description = speech.Say("Dit comment utiliser la commande.", "Tells how to use the command.");
        var common = new CommonOptions(root, environment, speech);
        root.Subcommands.Add(new CheckCommand(common, speech));
        root.Subcommands.Add(new NewCommand(common, speech));
        root.Subcommands.Add(new PreviewCommand(common, speech));
        root.Subcommands.Add(new ImportCommand(common, speech));
        root.Subcommands.Add(new IndexCommand(common, speech));
        root.Subcommands.Add(new SearchCommand(common, speech));
        root.Subcommands.Add(new LinksCommand(common, speech));
        root.Subcommands.Add(new EvalCommand(common, speech));
        root.Subcommands.Add(new StatsCommand(common, speech));
        root.Subcommands.Add(new FmtCommand(common, speech));
        root.Subcommands.Add(new VocabCommand(common, speech));
        root.Subcommands.Add(new SchemaCommand(common, speech));
        root.Subcommands.Add(new GuideCommand(common, speech));
        root.Subcommands.Add(new TranslateCommand(common, speech));
        root.Subcommands.Add(new ExplainCommand(environment, speech));
        root.Subcommands.Add(new HookCommand(common, environment, speech));
        root.Subcommands.Add(new CompletionCommand(environment, speech));
        new CentreCompletions(common, speech).AddTo(root);
        var result = root.Parse(args, Parsing);
        if (result.Action is HelpAction) Shorten(result.CommandResult.Command);
        return result.Action is ParseErrorAction ? new ParseComplaint(environment, speech).Tell(result) : Invoke(result, common, environment, speech);
    }

    /// <summary>In a list of commands each says what it does in a sentence or two; the rest is in its own help.</summary>
    private static void Shorten(Command listing)
    {
        foreach (var command in listing.Subcommands) command.Description = command.Description?.ReplaceLineEndings("\n").Split("\n\n")[0];
    }

    private static int Invoke(ParseResult result, CommonOptions common, ToolEnvironment environment, Speech speech)
    {
        try
        {
            return result.Invoke(new InvocationConfiguration { Output = environment.Output, Error = environment.Error, EnableDefaultExceptionHandler = false });
        }
        catch (RefusalException refusal)
        {
            environment.Error.WriteLine(refusal.Message);
            return refusal.ExitCode;
        }
        catch (ContentUnusableException unusable)
        {
            foreach (var finding in unusable.Report?.Findings ?? []) environment.Error.WriteLine(finding.ToText(speech.Language));
            environment.Error.WriteLine(speech.Say("Le schéma ou le fichier du site a des erreurs : rien ne peut être publié avant leur correction.", "The schema or the site file has errors: nothing can be published before they are corrected."));
            return ExitCode.Faults;
        }
        catch (GitException fault)
        {
            environment.Error.WriteLine(speech.Say($"Git n'a pas pu faire ce qu'il fallait : {fault.Message}", $"Git could not do what was needed: {fault.Message}"));
            return ExitCode.Faults;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The disk's fault or a matter of rights: not a bug, and the system says which.
            environment.Error.WriteLine(speech.Say($"Impossible de lire ou d'écrire : {fault.Message}", $"Cannot read or write: {fault.Message}"));
            return ExitCode.Faults;
        }
        catch (Exception bug)
        {
            environment.Error.WriteLine(speech.Say(
                $"Panne du programme ({bug.GetType().Name}) : {bug.Message}\nCe n'est pas votre faute. Signalez-la à l'équipe technique, avec la commande que vous avez tapée et ce que donne --verbose.",
                $"The program failed ({bug.GetType().Name}): {bug.Message}\nIt is not your fault. Report it to the technical team, with the command you typed and what --verbose gives."));
            if (result.GetValue(common.Verbose)) environment.Error.WriteLine(bug.ToString());
            return ExitCode.Bug;
        }
    }
}
