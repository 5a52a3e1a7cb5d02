using System.CommandLine;
using Relais.Tools.CommandLine;
using Relais.Tools.Edits;

namespace Relais.Tools.Vocab;

/// <summary><c>relais vocab rename</c>: another id for a term, in every file.</summary>
internal sealed class VocabRenameCommand : Command
{
    public VocabRenameCommand(CommonOptions common, Speech speech)
        : base("rename", speech.Say(
            """
            Donne un autre identifiant à un terme, dans tous les fichiers.

            L'ancien est gardé (« was ») : les liens vers des recherches marchent toujours. La même commande, redite, récrit les fichiers arrivés depuis avec l'ancien.

            Exemple :
              relais vocab rename theme food nutrition
            """,
            """
            Gives a term another id, in every file.

            The former one is kept ('was'): links to searches still work. The same command, given again, rewrites files that have come since with the former one.

            Example:
              relais vocab rename theme food nutrition
            """))
    {
        var vocabulary = VocabArguments.Vocabulary(speech);
        var term = VocabArguments.Term("old", speech.Say("ancien", "old"), speech.Say("Identifiant d'aujourd'hui.", "Today's id."));
        var id = VocabArguments.Term("new", speech.Say("nouveau", "new"), speech.Say("Nouvel identifiant, jamais utilisé.", "New id, never used."));
        var dryRun = VocabArguments.DryRun(speech);
        foreach (var argument in new[] { vocabulary, term, id }) Arguments.Add(argument);
        Options.Add(dryRun);
        SetAction(result =>
        {
            var session = common.Session(result);
            var centre = VocabularyCentre.Open(session);
            var known = centre.Vocabulary(result.GetRequiredValue(vocabulary));
            var (from, to) = (result.GetRequiredValue(term), result.GetRequiredValue(id));
            // Renamed before: what is left to do is in files that come from elsewhere.
            var renamed = known.Term(from) is null && known.Term(to) is { } today && today.FormerIds.Contains(from, StringComparer.Ordinal) ? today : null;
            var old = renamed ?? centre.Term(known, from);
            var terms = new TermChanges(session, centre.Schema, centre.AllUses());
            var changes = renamed is null ? terms.Rename(known, old, to) : terms.Rewrite(known, from, renamed);
            return new ChangeReport(session).Finish(changes, result.GetValue(dryRun));
        });
    }
}
