using System.CommandLine;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Vocab;

/// <summary><c>relais vocab</c>: the lists of terms, looked at and changed in every file at once.</summary>
internal sealed class VocabCommand : Command
{
    public VocabCommand(CommonOptions common, Speech speech)
        : base("vocab", speech.Say(
            """
            Les vocabulaires : lister les termes, voir où ils servent, en ajouter, les renommer, les fusionner.

            Un changement touche tous les fichiers qui nomment le terme (fiches, vocabulaires, schéma, accueil, jugements), à l'octet près, ou aucun. L'ancien identifiant reste compris : dans les adresses de recherche, et dans les fichiers, où le contrôle le signale.

            Exemples :
              relais vocab list theme
              relais vocab usage theme mental_health
              relais vocab rename theme food nutrition --dry-run
              relais vocab merge audience seniors older_people
            """,
            """
            The vocabularies: list terms, see where they serve, add, rename and merge them.

            A change touches all files that name the term (records, vocabularies, schema, home page, judgements), to the byte, or none. The former id is still understood: in addresses of searches, and in files, where the check points at it.

            Examples:
              relais vocab list theme
              relais vocab usage theme mental_health
              relais vocab rename theme food nutrition --dry-run
              relais vocab merge audience seniors older_people
            """))
    {
        Subcommands.Add(new VocabListCommand(common, speech));
        Subcommands.Add(new VocabUsageCommand(common, speech));
        Subcommands.Add(new VocabAddCommand(common, speech));
        Subcommands.Add(new VocabRenameCommand(common, speech));
        Subcommands.Add(new VocabMergeCommand(common, speech));
        Subcommands.Add(new VocabDeprecateCommand(common, speech));
    }
}
