namespace Relais.Browser;

/// <summary>The folder that holds Relais.slnx: the centre that is shown, and where pictures go.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Above(AppContext.BaseDirectory) ?? throw new InvalidOperationException("Relais.slnx is nowhere above the tests.");

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Relais.slnx"))) return folder.FullName;
        return null;
    }
}
