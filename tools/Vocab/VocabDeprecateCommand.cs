using System.CommandLine;
using Relais.Tools.CommandLine;
using Relais.Tools.Edits;

namespace Relais.Tools.Vocab;

/// <summary><c>relais vocab deprecate</c>: a term is marked as replaced, and files are left to their editors.</summary>
internal sealed class VocabDeprecateCommand : Command
{
    public VocabDeprecateCommand(CommonOptions common, Speech speech)
        : base("deprecate", speech.Say(
            """
            Marque un terme comme remplacé, sans toucher aux fiches.

            Il y est lu comme celui qui le remplace, et le contrôle demande de le récrire. Pour le récrire partout d'un coup : relais vocab merge.

            Exemple :
              relais vocab deprecate theme old_term new_term
            """,
            """
            Marks a term as replaced without touching records.

            There it is read as the one that replaces it, and the check asks to write that. To write it everywhere at once: relais vocab merge.

            Example:
              relais vocab deprecate theme old_term new_term
            """))
    {
        var vocabulary = VocabArguments.Vocabulary(speech);
        var term = VocabArguments.Term("old", speech.Say("ancien", "old"), speech.Say("Le terme qui ne doit plus servir.", "The term that should serve no longer."));
        var by = VocabArguments.Term("by", speech.Say("remplaçant", "by"), speech.Say("Le terme qui le remplace.", "The term that replaces it."));
        var dryRun = VocabArguments.DryRun(speech);
        foreach (var argument in new[] { vocabulary, term, by }) Arguments.Add(argument);
        Options.Add(dryRun);
        SetAction(result =>
        {
            var session = common.Session(result);
            var centre = VocabularyCentre.Open(session);
            var known = centre.Vocabulary(result.GetRequiredValue(vocabulary));
            var (old, other) = (centre.Term(known, result.GetRequiredValue(term)), centre.Term(known, result.GetRequiredValue(by)));
            var changes = new TermChanges(session, centre.Schema, centre.AllUses()).Deprecate(known, old, other);
            return new ChangeReport(session).Finish(changes, result.GetValue(dryRun));
        });
    }
}
