using System.Diagnostics;

namespace Relais.Bench;

/// <summary>
/// Runs a mode in a process of its own, set as programs are that work for some seconds and end: methods are compiled once and well. Modes that measure queries run as a server does, with
/// methods compiled quickly, watched, and compiled again; a build would spend half of its time on that.
/// </summary>
internal static class Batch
{
    /// <summary>The variable of <c>TieredCompilationQuickJit</c>, which a program has in its project file.</summary>
    private const string Setting = "DOTNET_TC_QuickJit";

    /// <summary>Runs this program again with that setting and returns its exit code; null when it is set already, this way or another.</summary>
    public static int? Run(string[] args)
    {
        if (Environment.GetEnvironmentVariable(Setting) is not null) return null;
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        // "dotnet Relais.Bench.dll", or the program itself.
        if (Path.GetFileNameWithoutExtension(start.FileName) is "dotnet") start.ArgumentList.Add(typeof(Batch).Assembly.Location);
        foreach (var arg in args) start.ArgumentList.Add(arg);
        start.Environment[Setting] = "0";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
