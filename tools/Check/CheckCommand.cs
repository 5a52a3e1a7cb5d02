using System.CommandLine;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Publishing;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Check;

/// <summary><c>relais check</c>: every fault of every file, in the form that editors turn into links.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> _paths;
    private readonly Option<bool> _json;

    public CheckCommand(CommonOptions common, Speech speech)
        : base("check", speech.Say("Contrôle le centre et dit, pour chaque défaut, où il est et quoi faire. Code 1 s'il y a des erreurs.", "Checks the centre and tells, for each fault, where it is and what to do. Code 1 when there are errors."))
    {
        _paths = new Argument<string[]>("paths")
        {
            Description = speech.Say("Fichiers ou dossiers dont on veut voir les défauts ; tous par défaut. Le reste est lu quand même, pour vérifier les renvois.", "Files or folders whose faults are shown; all by default. The rest is read all the same, to check references."),
            HelpName = speech.Say("chemins", "paths"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        _json = new Option<bool>("--json") { Description = speech.Say("Un objet JSON par ligne : file, line, column, severity, code, message, suggestion.", "One JSON object a line: file, line, column, severity, code, message, suggestion.") };
        _paths.Validators.Add(found =>
        {
            foreach (var token in found.Tokens.Where(token => token.Value.StartsWith('-'))) found.AddError(ParseComplaint.UnknownOption(token.Value, this, speech));
        });
        Arguments.Add(_paths);
        Options.Add(_json);
        SetAction(result => Check(common.Session(result), result.GetValue(_paths) ?? [], result.GetValue(_json)));
    }

    private static int Check(Session session, IReadOnlyList<string> paths, bool json)
    {
        var selection = PathSelection.Of(session, paths);
        var (catalogue, schema, found) = session.Working(session.Say("Lecture et contrôle…", "Reading and checking…"), () => IndexPublisher.Check(session.Root));
        // Without a schema nothing was read of the files asked for: its own faults are what matters.
        var shown = schema is null ? found : [.. found.Where(diagnostic => selection.Holds(diagnostic.At.File))];
        foreach (var diagnostic in shown)
        {
            if (json) session.Output.WriteJsonLine(DiagnosticLine.Of(diagnostic, session.Speech.Language));
            else session.Output.WriteLine(diagnostic.ToText(session.Speech.Language));
        }

        var summary = new CheckSummary(session.Speech);
        session.Error.WriteLine(catalogue is null || schema is null ? summary.OfUnusableSchema(shown) : summary.Of(schema, catalogue, selection, shown, found));
        return shown.Any(diagnostic => diagnostic.Severity is Severity.Error) ? ExitCode.Faults : ExitCode.Fine;
    }
}

/// <summary>A diagnostic for programs.</summary>
internal sealed record DiagnosticLine(string File, int Line, int Column, string Severity, string Code, string Message, string? Suggestion)
{
    public static DiagnosticLine Of(Diagnostic diagnostic, string language) => new(
        diagnostic.At.File, diagnostic.At.Line, diagnostic.At.Column, diagnostic.SeverityWord, diagnostic.Code, diagnostic.Message(language), diagnostic.Suggestion);
}
