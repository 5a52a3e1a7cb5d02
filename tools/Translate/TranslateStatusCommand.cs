using System.CommandLine;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Translate;

/// <summary><c>relais translate status</c>: which translations are up to date, and what is to be looked at again in the others.</summary>
internal sealed class TranslateStatusCommand : Command
{
    public TranslateStatusCommand(CommonOptions common, Speech speech, StatusRequest request)
        : base("status", speech.Say(
            """
            Dit pour chaque traduction si elle est à jour, à reprendre, ou non notée (rien ne dit ce que son traducteur a vu).

            Les passages à reprendre sont nommés : champs par leur nom, sections par leur titre. Un passage nouveau dans l'original est dit jusqu'à ce que la traduction soit confirmée, même si elle choisit de l'omettre.

            Exemples :
              relais translate status
              relais translate status cabiria-lyon --diff
              relais translate status --missing en --json
              relais translate status --check
            """,
            """
            Tells for each translation whether it is up to date, stale, or not recorded (nothing tells what its translator saw).

            Passages to look at again are named: fields by their name, sections by their heading. A passage that is new in the original is told until the translation is confirmed, even when it chooses to leave it out.

            Examples:
              relais translate status
              relais translate status cabiria-lyon --diff
              relais translate status --missing en --json
              relais translate status --check
            """))
    {
        var slugs = new Argument<string[]>("slug") { Description = speech.Say("Fiches, dossiers ou pages ; tout par défaut.", "Write-ups, dossiers or pages; all by default."), Arity = ArgumentArity.ZeroOrMore };
        Arguments.Add(slugs);
        request.AddTo(this);
        SetAction((result, cancellation) => new StatusRun(common.Session(result)).TellAsync(request, result, result.GetValue(slugs) ?? [], cancellation));
    }
}
