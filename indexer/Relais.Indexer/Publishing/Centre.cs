using System.Text.Json;
using Microsoft.Extensions.Logging;
using Relais.Engine;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Publishing;

/// <summary>
/// The living centre: opens the index of a content folder, or of one commit after another, makes it when it is missing, stale or damaged, and follows the content. Readers take
/// <see cref="Current"/> once a request; it is swapped whole.
/// </summary>
public sealed partial class Centre(CentreOptions options, ISearchEngine engine, TimeProvider clock, ILogger<Centre> logger)
{
    private readonly Lock _publishing = new();
    private volatile CentreSnapshot? _current;
    private string _seen = "";

    /// <summary>What readers see now.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Open"/> has not succeeded yet.</exception>
    public CentreSnapshot Current => _current ?? throw new InvalidOperationException("The centre is not open yet.");

    /// <summary>True once there is something to serve.</summary>
    public bool IsOpen => _current is not null;

    /// <summary>What the latest reading of the content found; it may be later than what is served, when the schema is at fault.</summary>
    public PublishReport? LatestReport { get; private set; }

    /// <summary>Opens the index, or makes it when it is not that of the content as it lies.</summary>
    /// <exception cref="ContentUnusableException">The schema or the site file has faults and there is no index to fall back on.</exception>
    public void Open() => Follow();

    /// <summary>Looks whether content or index files have changed, and if so brings what is served up to date. False when nothing had.</summary>
    public bool Follow() => Follow(new ContentPlace(options.Root));

    /// <summary>The same for content that lies elsewhere than before: another commit.</summary>
    public bool Follow(ContentPlace place)
    {
        lock (_publishing)
        {
            var fingerprint = place.Fingerprint();
            var state = fingerprint + IndexState();
            if (string.Equals(state, _seen, StringComparison.Ordinal)) return false;
            if (!TryOpen(place, fingerprint)) Publish(place);
            _seen = fingerprint + IndexState();
            return true;
        }
    }

    /// <summary>Serves the index as it is, when it is that of this content. False when it is not, and nothing is touched.</summary>
    public bool Resume(ContentPlace place)
    {
        lock (_publishing)
        {
            var fingerprint = place.Fingerprint();
            if (!TryOpen(place, fingerprint)) return false;
            _seen = fingerprint + IndexState();
            return true;
        }
    }

    private bool TryOpen(ContentPlace place, string fingerprint)
    {
        try
        {
            var index = engine.Open(options.IndexDirectory);
            if (!string.Equals(index.Metadata.GetValueOrDefault(IndexPublisher.FingerprintKey), fingerprint, StringComparison.Ordinal))
            {
                index.Dispose();
                return false;
            }

            return Serve(index, place);
        }
        catch (IndexDamagedException damage)
        {
            if (Directory.Exists(options.IndexDirectory)) LogRebuilding(logger, damage.Message);
            return false;
        }
    }

    private void Publish(ContentPlace place)
    {
        var started = clock.GetTimestamp();
        var report = new IndexPublisher(engine, clock, options.Drafts).Publish(place, options.IndexDirectory);
        LatestReport = report;
        foreach (var finding in report.Findings.Where(finding => finding.Severity is Severity.Error)) LogFinding(logger, finding.File, finding.Line, finding.Column, finding.Code, finding.French);
        if (report.Records == 0 && report.Errors > 0)
        {
            LogUnusable(logger, report.Errors);
            // Better yesterday's index than none: the faults are told, and what was served stays.
            if (_current is null && !ServeWhateverThereIs(place)) throw new ContentUnusableException(report);
            return;
        }

        var elapsed = clock.GetElapsedTime(started);
        LogPublished(logger, report.Records, report.Kept.Count, report.Missing.Count, elapsed);
        var index = engine.Open(options.IndexDirectory);
        if (!Serve(index, place)) throw new ContentUnusableException(report);
    }

    private bool ServeWhateverThereIs(ContentPlace place)
    {
        try
        {
            return Serve(engine.Open(options.IndexDirectory), place);
        }
        catch (IndexDamagedException damage)
        {
            LogRebuilding(logger, damage.Message);
            return false;
        }
    }

    private bool Serve(ISearchIndex index, ContentPlace place)
    {
        var diagnostics = new DiagnosticBag();
        if (SchemaLoader.Load(place.Root, diagnostics) is not { } schema || SiteInfo.Load(place.Root, schema, diagnostics) is not { } site)
        {
            index.Dispose();
            return false;
        }

        var report = JsonSerializer.Deserialize<PublishReport>(index.Metadata[IndexPublisher.ReportKey])!;
        LatestReport = report;
        // The previous snapshot is not disposed here: requests may still read it; it goes when they are done.
        _current = new CentreSnapshot(place.Root, schema, site, index, report);
        return true;
    }

    private string IndexState()
    {
        var directory = new DirectoryInfo(options.IndexDirectory);
        return directory.Exists
            ? string.Join('|', directory.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.Name}:{file.Length}:{file.LastWriteTimeUtc.Ticks}")))
            : "";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index cannot be used and is rebuilt from content: {Reason}")]
    private static partial void LogRebuilding(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Published {Records} records ({Kept} kept in their last good version, {Missing} waiting for correction) in {Elapsed}")]
    private static partial void LogPublished(ILogger logger, int records, int kept, int missing, TimeSpan elapsed);

    [LoggerMessage(Level = LogLevel.Error, Message = "The schema or the site file has {Errors} errors: nothing new is published")]
    private static partial void LogUnusable(ILogger logger, int errors);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File}({Line},{Column}): error {Code}: {Text}")]
    private static partial void LogFinding(ILogger logger, string file, int line, int column, string code, string text);
}

/// <summary>Where a centre's content and index lie.</summary>
/// <param name="Root">Folder that holds content-schema.yml and content/, when the centre is a folder.</param>
/// <param name="IndexDirectory">Folder of the index; made when missing, owned by the engine.</param>
/// <param name="Drafts">Whether drafts are shown: for a preview, whose index must be no reader's.</param>
public sealed record CentreOptions(string Root, string IndexDirectory, bool Drafts = false)
{
    /// <summary>The folder of a preview's index: beside the readers', which has no drafts.</summary>
    public static string PreviewIndexDirectory(string root) => Path.Combine(root, ".relais", "preview");

    /// <summary>The folder of the index when none is named: inside the centre, hidden, never committed. The site and the tools share it.</summary>
    public static string DefaultIndexDirectory(string root) => Path.Combine(root, ".relais", "index");
}

/// <summary>The content cannot be published at all, and there is nothing older to serve.</summary>
public sealed class ContentUnusableException : Exception
{
    /// <summary>With what was found.</summary>
    public ContentUnusableException(PublishReport report) : base("The content cannot be published: " + string.Join(Environment.NewLine, report.Findings.Where(finding => finding.Severity is Severity.Error).Select(finding => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{finding.File}({finding.Line},{finding.Column}): error {finding.Code}: {finding.French}")))) => Report = report;

    /// <summary>The content cannot be published.</summary>
    public ContentUnusableException() { }

    /// <summary>The content cannot be published.</summary>
    public ContentUnusableException(string message) : base(message) { }

    /// <summary>The content cannot be published.</summary>
    public ContentUnusableException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>What was found, if known.</summary>
    public PublishReport? Report { get; }
}
