using Relais.Indexer.Publishing;
using Relais.Indexer.Schema;
using Relais.Site.Following;
using Relais.Site.Preview;

namespace Relais.Site.Hosting;

/// <summary>
/// Finds the centre to serve: a branch when one is configured, else the folder <c>Centre:Root</c>, else the nearest folder at or above the site that holds a schema.
/// </summary>
internal static class CentreFolder
{
    public static CentreOptions Options(FollowingSettings following, IConfiguration configuration, IHostEnvironment environment)
    {
        if (following.Branch is { } branch) return new CentreOptions(branch.Folder, Index(configuration) ?? branch.Index);
        var root = configuration["Centre:Root"] is { Length: > 0 } configured ? Path.GetFullPath(configured) : Nearest(environment.ContentRootPath) ?? Nearest(Environment.CurrentDirectory);
        if (root is null || !File.Exists(Path.Combine(root, SchemaLoader.SchemaPath)))
            throw new InvalidOperationException($"No {SchemaLoader.SchemaPath} found in {root ?? environment.ContentRootPath} or above. Start the site in the centre's folder, or set Centre__Root to it.");
        return PreviewSettings.Of(configuration).IsOn
            ? new CentreOptions(root, Index(configuration) ?? CentreOptions.PreviewIndexDirectory(root), Drafts: true)
            : new CentreOptions(root, Index(configuration) ?? CentreOptions.DefaultIndexDirectory(root));
    }

    private static string? Index(IConfiguration configuration) => configuration["Centre:Index"] is { Length: > 0 } index ? Path.GetFullPath(index) : null;

    private static string? Nearest(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, SchemaLoader.SchemaPath))) return folder.FullName;
        return null;
    }
}
