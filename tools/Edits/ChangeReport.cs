using Relais.Indexer.Content;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Edits;

/// <summary>Writes changes of files, or shows what they would be, and tells how much was changed.</summary>
internal sealed class ChangeReport(Session session)
{
    /// <summary>Shows the changes or writes them; says so when there is none.</summary>
    /// <returns>The exit code.</returns>
    public int Finish(IReadOnlyList<FileChange> changes, bool dryRun)
    {
        if (changes.Count == 0) session.Error.WriteLine(session.Say("Rien à changer.", "Nothing to change."));
        else if (dryRun) Show(changes);
        else Write(changes);
        return ExitCode.Fine;
    }

    private void Show(IReadOnlyList<FileChange> changes)
    {
        foreach (var change in changes)
            foreach (var line in new UnifiedDiff(change.Before, change.After).Hunks(change.Path)) session.Output.WriteLine(line);
        session.Error.WriteLine(session.Say("À faire : ", "To do: ") + Sum(changes) + session.Say(" (rien n'est écrit).", " (nothing is written)."));
    }

    private void Write(IReadOnlyList<FileChange> changes)
    {
        try
        {
            FileChange.WriteAll(session.Root, changes);
        }
        catch (ChangeRefusedException refused)
        {
            throw new RefusalException(refused.Reason.In(session.Speech.Language), ExitCode.Faults);
        }

        foreach (var change in changes) session.Output.WriteLine(change.Path);
        session.Error.WriteLine(Sum(changes) + ".");
    }

    private string Sum(IReadOnlyList<FileChange> changes)
    {
        var diffs = changes.Select(change => new UnifiedDiff(change.Before, change.After)).ToList();
        var files = session.Speech.Count(changes.Count, session.Say("fichier modifié", "file changed"), session.Say("fichiers modifiés", "files changed"));
        var added = session.Speech.Count(diffs.Sum(diff => diff.Added), session.Say("ligne ajoutée", "line added"), session.Say("lignes ajoutées", "lines added"));
        var removed = session.Speech.Count(diffs.Sum(diff => diff.Removed), session.Say("retirée", "removed"), session.Say("retirées", "removed"));
        return $"{files}, {added}, {removed}";
    }
}
