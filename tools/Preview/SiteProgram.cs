using System.Diagnostics;
using System.Runtime.InteropServices;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Preview;

/// <summary>The site's program, which this one starts and knows nothing of.</summary>
/// <param name="Assembly">What is run.</param>
/// <param name="Folder">Where it finds its style sheets and settings.</param>
internal sealed record SiteProgram(string Assembly, string Folder)
{
    private const string AssemblyName = "Relais.Site.dll";
    private const string Project = "site/Relais.Site.csproj";
    private static readonly string[] SourceFolders = ["site", "indexer"];

    /// <summary>The .NET host that runs this very program.</summary>
    public static string Host
    {
        get
        {
            var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
            return File.Exists(host) ? host : "dotnet";
        }
    }

    /// <summary>The one named; failing that the one beside this program; failing that the one of the sources that this program was built from, brought up to date.</summary>
    /// <exception cref="RefusalException">There is none.</exception>
    public static SiteProgram Find(Session session, string? named)
    {
        if (named is not null)
        {
            var folder = Path.GetFullPath(named, session.Environment.WorkingDirectory);
            return In(folder) ?? throw new RefusalException(session.Say($"Il n'y a pas de {AssemblyName} dans « {named} » : ce n'est pas le dossier du site publié.", $"There is no {AssemblyName} in '{named}': it is not the folder of the published site."));
        }

        return In(Path.Combine(AppContext.BaseDirectory, "site")) ?? (Sources() is { } sources ? Built(session, sources) : throw new RefusalException(session.Say(
            "Le programme du site n'est pas installé avec cette commande. Demandez son dossier à la personne qui l'a installée, puis : relais preview --site DOSSIER. (Depuis les sources : dotnet publish site -o DOSSIER.)",
            "The site's program is not installed with this command. Ask whoever installed it for its folder, then: relais preview --site FOLDER. (From the sources: dotnet publish site -o FOLDER.)"), ExitCode.Faults));
    }

    private static SiteProgram? In(string folder) => Path.Combine(folder, AssemblyName) is var assembly && File.Exists(assembly) ? new SiteProgram(assembly, folder) : null;

    private static string? Sources()
    {
        for (var folder = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, Project))) return folder;
        return null;
    }

    /// <summary>Built as this program was (bin/Debug/net10.0), when anything has changed since: even a build that does nothing takes seconds.</summary>
    private static SiteProgram Built(Session session, string sources)
    {
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var configuration = framework.Parent?.Name is "Release" ? "Release" : "Debug";
        var output = Path.Combine(sources, "site", "bin", configuration, framework.Name);
        var program = new SiteProgram(Path.Combine(output, AssemblyName), Path.Combine(sources, "site"));
        if (IsFresh(program.Assembly, sources)) return program;
        var (code, said) = session.Working(session.Say("Préparation du site…", "Preparing the site…"), () => Build(Path.Combine(sources, Project), configuration));
        if (code == 0 && File.Exists(program.Assembly)) return program;
        session.Error.WriteLine(said);
        throw new RefusalException(session.Say("Le site n'a pas pu être construit : les lignes ci-dessus disent pourquoi.", "The site could not be built: the lines above tell why."), ExitCode.Faults);
    }

    private static bool IsFresh(string assembly, string sources)
    {
        if (!File.Exists(assembly)) return false;
        // A change that gives the same assembly writes other files beside it.
        var built = Directory.EnumerateFiles(Path.GetDirectoryName(assembly)!).Max(File.GetLastWriteTimeUtc);
        return SourceFolders.SelectMany(folder => Written(new DirectoryInfo(Path.Combine(sources, folder)))).All(file => file.LastWriteTimeUtc <= built);
    }

    private static IEnumerable<FileInfo> Written(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => inner.Name is not ("bin" or "obj" or ['.', ..])).SelectMany(Written));

    private static (int Code, string Said) Build(string project, string configuration)
    {
        var start = new ProcessStartInfo(Host, ["build", project, "--configuration", configuration, "--verbosity", "quiet", "--nologo", "-p:RunAnalyzers=false"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var build = Process.Start(start) ?? throw new InvalidOperationException($"{Host} did not start.");
        var errors = build.StandardError.ReadToEndAsync();
        var said = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return (build.ExitCode, said + errors.GetAwaiter().GetResult());
    }
}
