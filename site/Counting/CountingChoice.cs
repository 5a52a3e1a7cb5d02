using Relais.Indexer.Counting;
using Relais.Indexer.Publishing;

namespace Relais.Site.Counting;

/// <summary>Whether and where searches are counted: <c>Centre:CountSearches</c> (true unless it is false), <c>Centre:SearchCounts</c> (a folder; beside the index when none is named).</summary>
internal static class CountingChoice
{
    /// <summary>The folder of the counts, or null when nothing is to be counted.</summary>
    public static CountsFolder? Folder(IConfiguration configuration, CentreOptions options)
    {
        if (!configuration.GetValue("Centre:CountSearches", defaultValue: true)) return null;
        return new CountsFolder(configuration["Centre:SearchCounts"] is { Length: > 0 } named ? Path.GetFullPath(named) : CountsFolder.DefaultFor(options.IndexDirectory));
    }
}
