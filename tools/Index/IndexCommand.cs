using System.CommandLine;
using System.Globalization;
using Relais.Engine.Embedded;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Publishing;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Index;

/// <summary><c>relais index</c>: makes the index that the site serves. One bad file never stops the others.</summary>
internal sealed class IndexCommand : Command
{
    private readonly Option<string?> _output;
    private readonly Option<bool> _force;

    public IndexCommand(CommonOptions common, Speech speech)
        : base("index", speech.Say("Contrôle le centre et construit son index, remplacé d'un coup. Code 1 s'il y a des erreurs ; les fiches sans erreur sont publiées quand même.", "Checks the centre and builds its index, swapped in one step. Code 1 when there are errors; records without error are published all the same."))
    {
        _output = new Option<string?>("--output")
        {
            Description = speech.Say("Dossier de l'index. Par défaut .relais/index dans le centre, celui du site.", "Folder of the index. By default .relais/index in the centre, the site's."),
            HelpName = speech.Say("dossier", "folder"),
        };
        _force = new Option<bool>("--force") { Description = speech.Say("Reconstruit même si rien n'a changé.", "Builds even when nothing has changed.") };
        Options.Add(_output);
        Options.Add(_force);
        SetAction(result => Index(common.Session(result), result.GetValue(_output), result.GetValue(_force)));
    }

    private static int Index(Session session, string? output, bool force)
    {
        if (!force)
        {
            var opening = IndexOpening.Of(session, output);
            if (!opening.Made) session.Output.WriteLine(session.Say("L'index est à jour ; --force le reconstruit.", "The index is up to date; --force builds it again."));
            return Tell(session, opening.Centre.Report, opening.Made ? opening.Elapsed : null);
        }

        var clock = session.Environment.Clock;
        var started = clock.GetTimestamp();
        var report = session.Working(session.Say("Construction de l'index…", "Building the index…"), () =>
            new IndexPublisher(new EmbeddedEngine(), clock).Publish(session.Root, IndexOpening.DirectoryOf(session, output)));
        if (report is { Records: 0, Errors: > 0 }) throw new ContentUnusableException(report);
        return Tell(session, report, clock.GetElapsedTime(started));
    }

    private static int Tell(Session session, PublishReport report, TimeSpan? elapsed)
    {
        foreach (var finding in report.Findings.Where(finding => finding.Severity is Severity.Error)) session.Error.WriteLine(finding.ToText(session.Speech.Language));
        var records = session.Speech.Count(report.Records, session.Say("fiche publiée", "record published"), session.Say("fiches publiées", "records published"));
        session.Output.WriteLine(elapsed is { } time ? string.Create(CultureInfo.InvariantCulture, $"{records}, {time.TotalSeconds:0.00} s") : records);
        Name(report.Kept, report.Kept.Count == 1 ? session.Say("dans sa dernière version sans erreur", "in its last version without error") : session.Say("dans leur dernière version sans erreur", "in their last version without error"));
        Name(report.Missing, session.Say("en attente de correction", "waiting for correction"));
        return report.Errors > 0 ? ExitCode.Faults : ExitCode.Fine;

        void Name(IReadOnlyList<string> keys, string what)
        {
            if (keys.Count > 0) session.Output.WriteLine($"{session.Speech.Count(keys.Count, session.Say("fiche", "record"), session.Say("fiches", "records"))} {what}{session.Say(" :", ":")} {string.Join(", ", keys)}");
        }
    }
}
