using System.CommandLine;
using Relais.Tools.CommandLine;
using Relais.Tools.Edits;

namespace Relais.Tools.Vocab;

/// <summary><c>relais vocab merge</c>: one term in the place of another, in every file.</summary>
internal sealed class VocabMergeCommand : Command
{
    public VocabMergeCommand(CommonOptions common, Speech speech)
        : base("merge", speech.Say(
            """
            Met un terme à la place d'un autre, dans tous les fichiers.

            Dans une liste qui a les deux, un seul reste. Le terme remplacé garde sa définition, marquée « deprecated_by ».

            Exemple :
              relais vocab merge audience seniors older_people
            """,
            """
            Puts one term in the place of another, in every file.

            In a list that has both, one stays. The term replaced keeps its definition, marked 'deprecated_by'.

            Example:
              relais vocab merge audience seniors older_people
            """))
    {
        var vocabulary = VocabArguments.Vocabulary(speech);
        var term = VocabArguments.Term("old", speech.Say("ancien", "old"), speech.Say("Le terme à remplacer.", "The term to replace."));
        var into = VocabArguments.Term("into", speech.Say("gardé", "kept"), speech.Say("Le terme qui reste.", "The term that stays."));
        var dryRun = VocabArguments.DryRun(speech);
        foreach (var argument in new[] { vocabulary, term, into }) Arguments.Add(argument);
        Options.Add(dryRun);
        SetAction(result =>
        {
            var session = common.Session(result);
            var centre = VocabularyCentre.Open(session);
            var known = centre.Vocabulary(result.GetRequiredValue(vocabulary));
            var (old, other) = (centre.Term(known, result.GetRequiredValue(term)), centre.Term(known, result.GetRequiredValue(into)));
            var changes = new TermChanges(session, centre.Schema, centre.AllUses()).Merge(known, old, other);
            var code = new ChangeReport(session).Finish(changes, result.GetValue(dryRun));
            session.Error.WriteLine(session.Say(
                $"Les autres noms de « {old.Id} » (label, alt) ne sont plus cherchés : copiez dans « alt » de « {other.Id} » ceux qui veulent dire la même chose.",
                $"The other names of '{old.Id}' (label, alt) are no longer searched: copy those that mean the same into 'alt' of '{other.Id}'."));
            return code;
        });
    }
}
