using Microsoft.Extensions.Logging.Abstractions;
using Relais.Engine.Embedded;
using Relais.Indexer.Publishing;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Index;

/// <summary>The index of a centre, opened, and made first when it was missing, stale or damaged.</summary>
/// <param name="Centre">What the index holds.</param>
/// <param name="Made">True when it was made just now.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record IndexOpening(CentreSnapshot Centre, bool Made, TimeSpan Elapsed)
{
    /// <summary>Opens it.</summary>
    /// <param name="session">The centre.</param>
    /// <param name="directory">Folder of the index as typed, or null for the usual one.</param>
    /// <exception cref="ContentUnusableException">The schema or the site file cannot be used.</exception>
    public static IndexOpening Of(Session session, string? directory)
    {
        var clock = session.Environment.Clock;
        var (before, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        var options = new CentreOptions(session.Root, DirectoryOf(session, directory));
        var centre = new Centre(options, new EmbeddedEngine(), clock, NullLogger<Centre>.Instance);
        session.Working(session.Say("Ouverture de l'index…", "Opening the index…"), () =>
        {
            centre.Open();
            return true;
        });
        return new IndexOpening(centre.Current, centre.Current.Report.At >= before, clock.GetElapsedTime(started));
    }

    /// <summary>The folder of the index: the one typed, from the current folder, or the usual one.</summary>
    public static string DirectoryOf(Session session, string? typed) =>
        typed is null ? CentreOptions.DefaultIndexDirectory(session.Root) : Path.GetFullPath(typed, session.Environment.WorkingDirectory);
}
