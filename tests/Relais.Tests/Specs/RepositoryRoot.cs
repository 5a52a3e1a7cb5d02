using System.Runtime.CompilerServices;

namespace Relais.Tests.Specs;

/// <summary>The folder that holds Relais.slnx: where the real schema and content are.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Above(AppContext.BaseDirectory) ?? Above(ThisFile()) ?? throw new InvalidOperationException("Relais.slnx is nowhere above the tests.");

    private static string? Above(string start)
    {
        for (var folder = System.IO.Path.GetDirectoryName(start); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
            if (File.Exists(System.IO.Path.Combine(folder, "Relais.slnx"))) return folder;
        return null;
    }

    /// <summary>Tests built outside the repository still know where their source was.</summary>
    private static string ThisFile([CallerFilePath] string path = "") => path;
}
