using System.CommandLine;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Translate;

/// <summary>What may be asked about the state of translations.</summary>
internal sealed class StatusRequest(Speech speech)
{
    public Option<string[]> Missing { get; } = new("--missing")
    {
        Description = speech.Say("Liste plutôt les fiches visibles qui n'existent pas dans cette langue. Peut se répéter.", "Lists instead the visible records that do not exist in that language. May be repeated."),
        HelpName = speech.Say("langue", "language"),
    };

    public Option<bool> Diff { get; } = new("--diff")
    {
        Description = speech.Say("Montre ce que l'original disait et ce qu'il dit, si git a la version d'avant.", "Shows what the original said and what it says, if git has the version before."),
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = speech.Say(
            "Un objet JSON par ligne : record, language, file, original, state (current, stale, unrecorded, missing), stale, untranslated.",
            "One JSON object a line: record, language, file, original, state (current, stale, unrecorded, missing), stale, untranslated."),
    };

    public Option<bool> Check { get; } = new("--check")
    {
        Description = speech.Say("Finit par le code 1 si une traduction est à reprendre (avec --missing : si une fiche manque) ou illisible.", "Ends with code 1 if a translation is stale (with --missing: if a record is missing) or unreadable."),
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Missing, Diff, Json, Check }) command.Options.Add(option);
    }
}
