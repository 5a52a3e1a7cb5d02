using System.CommandLine;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;
using Relais.Tools.Check;
using Relais.Tools.CommandLine;
using Relais.Tools.Edits;

namespace Relais.Tools.Fmt;

/// <summary><c>relais fmt</c>: one order and style for the front matter of all records.</summary>
internal sealed class FmtCommand : Command
{
    private readonly Argument<string[]> _paths;
    private readonly Option<bool> _check;
    private readonly Option<bool> _dryRun;

    public FmtCommand(CommonOptions common, Speech speech)
        : base("fmt", speech.Say(
            """
            Range l'en-tête des fiches, sans toucher au texte.

            Les champs prennent l'ordre du schéma, avec leurs commentaires ; guillemets et listes sont comme dans le gabarit de « relais new ». Le texte n'est jamais touché, ni ce que l'en-tête dit. Un fichier illisible est laissé tel quel.

            Exemples :
              relais fmt
              relais fmt content/experiences/cabiria-lyon
              relais fmt --check
            """,
            """
            Tidies the front matter of records, without touching the text.

            Fields take the order of the schema, with their comments; quotes and lists are as in the scaffold of 'relais new'. The text is never touched, nor what the front matter says. A file that cannot be read is left as it is.

            Examples:
              relais fmt
              relais fmt content/experiences/cabiria-lyon
              relais fmt --check
            """))
    {
        _paths = new Argument<string[]>("paths")
        {
            Description = speech.Say("Fichiers ou dossiers à ranger ; tous par défaut.", "Files or folders to tidy; all by default."),
            HelpName = speech.Say("chemins", "paths"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        _check = new Option<bool>("--check") { Description = speech.Say("N'écrit rien, nomme les fichiers à ranger ; code 1 s'il y en a.", "Writes nothing, names the files to tidy; code 1 when there are any.") };
        _dryRun = new Option<bool>("--dry-run") { Description = speech.Say("Montre ce qui changerait, ligne à ligne, sans rien écrire.", "Shows what would change, line by line, without writing anything.") };
        _paths.Validators.Add(found =>
        {
            foreach (var token in found.Tokens.Where(token => token.Value.StartsWith('-'))) found.AddError(ParseComplaint.UnknownOption(token.Value, this, speech));
        });
        Arguments.Add(_paths);
        Options.Add(_check);
        Options.Add(_dryRun);
        SetAction(result => Format(common.Session(result), result));
    }

    private int Format(Session session, ParseResult result)
    {
        var selection = PathSelection.Of(session, result.GetValue(_paths) ?? []);
        var schema = OpenedSchema.Of(session);
        var outcomes = session.Working(session.Say("Mise en ordre…", "Tidying…"), () => RecordPlace.All(session.Root, schema).Where(place => selection.Holds(place.Path)).AsParallel().AsOrdered()
            .Select(place => Formatted(session.Root, schema, place)).ToList());
        foreach (var fault in outcomes.SelectMany(outcome => outcome.Faults)) session.Error.WriteLine(fault.ToText(session.Speech.Language));
        foreach (var (path, _, faults, _) in outcomes.Where(outcome => outcome.IsLeft))
            session.Error.WriteLine(faults.Count > 0 ? session.Say($"{path} : laissé tel quel.", $"{path}: left as it is.") : session.Say($"{path} : laissé tel quel, le ranger changerait ce qu'on y lit.", $"{path}: left as it is, tidying it would change what is read."));
        var left = outcomes.Exists(outcome => outcome.IsLeft) ? ExitCode.Faults : ExitCode.Fine;

        var changes = outcomes.Select(outcome => outcome.Change).OfType<FileChange>().ToList();
        if (!result.GetValue(_check)) return Math.Max(left, new ChangeReport(session).Finish(changes, result.GetValue(_dryRun)));
        foreach (var change in changes) session.Output.WriteLine(change.Path);
        session.Error.WriteLine(changes.Count == 0
            ? session.Say("Tout est rangé.", "All is tidy.")
            : session.Speech.Count(changes.Count, session.Say("fichier à ranger", "file to tidy"), session.Say("fichiers à ranger", "files to tidy")) + session.Say(" : relais fmt.", ": relais fmt."));
        return changes.Count == 0 ? left : ExitCode.Faults;
    }

    private static Outcome Formatted(string root, ContentSchema schema, RecordPlace place)
    {
        var faults = new DiagnosticBag();
        if (FrontMatterText.Open(root, place.Path, schema.Limits, faults) is not { } file) return new Outcome(place.Path, null, [.. faults.Found.Where(fault => fault.Severity is Severity.Error)], IsLeft: true);
        return FrontMatterFormat.Of(file, place.Type) is not { } after ? new Outcome(place.Path, null, [], IsLeft: true)
            : new Outcome(place.Path, string.Equals(after, file.Text, StringComparison.Ordinal) ? null : new FileChange(place.Path, file.Text, after), [], IsLeft: false);
    }

    /// <summary>What became of a file.</summary>
    private sealed record Outcome(string Path, FileChange? Change, IReadOnlyList<Diagnostic> Faults, bool IsLeft);
}
