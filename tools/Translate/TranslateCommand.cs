using System.CommandLine;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Translate;

/// <summary><c>relais translate</c>: how the translations stand to their originals, starting one, confirming one.</summary>
internal sealed class TranslateCommand : Command
{
    public TranslateCommand(CommonOptions common, Speech speech)
        : base("translate", speech.Say(
            """
            Les traductions : dire lesquelles sont à jour, en commencer une, confirmer qu'elle dit ce que dit l'original.

            Une traduction note l'empreinte de chaque champ et de chaque section de son original, au jour où elle a été faite ou confirmée. Quand l'original change, les passages à reprendre sont nommés, et « relais check » avertit. Une traduction qui n'a rien noté n'est jamais mise en cause. Sans sous-commande : relais translate status.

            Exemples :
              relais translate
              relais translate --missing en
              relais translate new cabiria-lyon en
              relais translate status cabiria-lyon --diff
              relais translate confirm cabiria-lyon en
            """,
            """
            Translations: tell which are up to date, start one, confirm that it says what the original says.

            A translation records the fingerprint of each field and section of its original, as of the day when it was made or confirmed. When the original changes, the passages to look at again are named, and 'relais check' warns. A translation that has recorded nothing is never blamed. Without a subcommand: relais translate status.

            Examples:
              relais translate
              relais translate --missing en
              relais translate new cabiria-lyon en
              relais translate status cabiria-lyon --diff
              relais translate confirm cabiria-lyon en
            """))
    {
        var status = new StatusRequest(speech);
        status.AddTo(this);
        SetAction((result, cancellation) => new StatusRun(common.Session(result)).TellAsync(status, result, [], cancellation));
        Subcommands.Add(new TranslateStatusCommand(common, speech, status));
        Subcommands.Add(new TranslateNewCommand(common, speech));
        Subcommands.Add(new TranslateConfirmCommand(common, speech));
    }
}
