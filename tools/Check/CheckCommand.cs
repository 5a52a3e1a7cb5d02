using System.CommandLine;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Git;
using Relais.Tools.Check.Formats;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Check;

/// <summary><c>relais check</c>: every fault of every file, in the form that editors turn into links, or in that of a forge.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> _paths;
    private readonly Option<bool> _staged;
    private readonly Option<string?> _since;
    private readonly Option<bool> _json;
    private readonly Option<bool> _sarif;
    private readonly Option<bool> _gitHub;
    private readonly Option<bool> _hints;
    private readonly Option<bool> _noHints;

    public CheckCommand(CommonOptions common, Speech speech)
        : base("check", speech.Say(
            """
            Contrôle le centre et dit, pour chaque défaut, où il est et quoi faire.

            Une erreur retient la fiche ; un avertissement, non. Un conseil (mots simples, vie privée) ne bloque rien et peut se tromper : il est donné, en dernier, pour les fichiers nommés ou modifiés. Code de sortie 1 s'il y a une erreur, 0 sinon.

            Exemples :
              relais check
              relais check content/experiences/mon-experience
              relais check --staged                    ce que « git commit » enregistrerait, et rien d'autre
              relais check --since origin/main --github
              relais check --sarif > relais.sarif
            """,
            """
            Checks the centre and tells, for each fault, where it is and what to do.

            An error holds a record back; a warning does not. A hint (plain words, privacy) blocks nothing and may be wrong: it is given, last, for files that are named or changed. Exit code 1 when there is an error, else 0.

            Examples:
              relais check
              relais check content/experiences/my-experience
              relais check --staged                    what 'git commit' would record, and nothing else
              relais check --since origin/main --github
              relais check --sarif > relais.sarif
            """))
    {
        _paths = new Argument<string[]>("paths")
        {
            Description = speech.Say("Fichiers ou dossiers dont on veut voir les défauts ; tous par défaut. Le reste est lu quand même, pour vérifier les renvois.", "Files or folders whose faults are shown; all by default. The rest is read all the same, to check references."),
            HelpName = speech.Say("chemins", "paths"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        _staged = new Option<bool>("--staged") { Description = speech.Say("Contrôle ce qui serait enregistré par « git commit », et non les fichiers tels qu'ils sont ; montre les fiches que cela change, et les erreurs que cela cause ailleurs.", "Checks what 'git commit' would record, not the files as they are; shows the records that it changes, and the errors that it causes elsewhere.") };
        _since = new Option<string?>("--since")
        {
            Description = speech.Say("Ne montre que les fiches changées depuis cette révision (ou depuis que la branche en est partie), et les erreurs que cela cause ailleurs.", "Shows only records changed since that revision (or since the branch left it), and the errors that this causes elsewhere."),
            HelpName = speech.Say("révision", "revision"),
        };
        _json = new Option<bool>("--json") { Description = speech.Say("Un objet JSON par ligne : file, line, column, severity, code, message, suggestion.", "One JSON object a line: file, line, column, severity, code, message, suggestion.") };
        _sarif = new Option<bool>("--sarif") { Description = speech.Say("Un rapport SARIF 2.1.0, pour les forges et les éditeurs.", "A SARIF 2.1.0 report, for forges and editors.") };
        _gitHub = new Option<bool>("--github") { Description = speech.Say("Des annotations de GitHub ou de Forgejo Actions (::error file=…).", "Annotations of GitHub or Forgejo Actions (::error file=…).") };
        _hints = new Option<bool>("--hints") { Description = speech.Say("Donne les conseils pour toutes les fiches montrées.", "Gives the hints about all records shown.") };
        _noHints = new Option<bool>("--no-hints") { Description = speech.Say("Ne donne aucun conseil.", "Gives no hints.") };
        _paths.Validators.Add(found =>
        {
            foreach (var token in found.Tokens.Where(token => token.Value.StartsWith('-'))) found.AddError(ParseComplaint.UnknownOption(token.Value, this, speech));
        });
        Arguments.Add(_paths);
        foreach (var option in new Option[] { _staged, _since, _json, _sarif, _gitHub, _hints, _noHints }) Options.Add(option);
        foreach (var rivals in new Option[][] { [_json, _sarif, _gitHub], [_staged, _since], [_hints, _noHints] })
        {
            Validators.Add(result =>
            {
                var typed = rivals.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name).ToList();
                if (typed.Count > 1) result.AddError(speech.Say($"{string.Join(" et ", typed)} ne vont pas ensemble : choisissez.", $"{string.Join(" and ", typed)} do not go together: choose."));
            });
        }

        SetAction((result, cancellation) => CheckAsync(common.Session(result), result, cancellation));
    }

    private async Task<int> CheckAsync(Session session, ParseResult result, CancellationToken cancellation)
    {
        var request = new CheckRequest(
            result.GetValue(_paths) ?? [], result.GetValue(_staged), result.GetValue(_since),
            result.GetValue(_noHints) ? HintChoice.None : result.GetValue(_hints) ? HintChoice.All : HintChoice.Writing);
        try
        {
            var outcome = await new CheckRun(session).RunAsync(request, cancellation);
            var left = (await FormatAsync(session, result, cancellation)).Write(session.Output, outcome.Shown);
            if (left > 0) session.Error.WriteLine(session.Speech.SayNumbers($"{left} constats ne sont pas dans le rapport : GitHub n'en lit que {SarifFormat.MostResults}. Les erreurs y sont d'abord.", $"{left} findings are not in the report: GitHub reads no more than {SarifFormat.MostResults}. Errors come first."));
            session.Error.WriteLine(new CheckSummary(session.Speech).Of(outcome));
            return outcome.Shown.Any(diagnostic => diagnostic.Severity is Severity.Error) ? ExitCode.Faults : ExitCode.Fine;
        }
        catch (GitException fault)
        {
            session.Error.WriteLine(session.Say($"Git ne peut pas répondre : {fault.Message}", $"Git cannot answer: {fault.Message}"));
            return ExitCode.Faults;
        }
    }

    private async Task<CheckFormat> FormatAsync(Session session, ParseResult result, CancellationToken cancellation)
    {
        var language = session.Speech.Language;
        if (result.GetValue(_json)) return new JsonFormat(language);
        if (result.GetValue(_sarif)) return new SarifFormat(language, await PrefixAsync(session, cancellation));
        return result.GetValue(_gitHub) ? new GitHubFormat(language, await PrefixAsync(session, cancellation)) : new TextFormat(language);
    }

    /// <summary>Forges name files from the root of the repository, which need not be that of the centre.</summary>
    private static async Task<string> PrefixAsync(Session session, CancellationToken cancellation)
    {
        try
        {
            return await new GitChanges(new GitCommand(session.Root)).PrefixAsync(cancellation) ?? "";
        }
        catch (GitException)
        {
            // Without git there is no other root than the centre's.
            return "";
        }
    }
}
