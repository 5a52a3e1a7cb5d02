using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Relais.Tests.Engine.Storage;

/// <summary>A process that changes an index until it is killed.</summary>
internal sealed class ChurnProcess : IDisposable
{
    private static readonly string _assembly = typeof(ChurnProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "BenchAssembly").Value!;

    private readonly Process _process;

    public ChurnProcess(string folder, int seed)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "exec", _assembly, "churn", folder, seed.ToString(CultureInfo.InvariantCulture) }) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        while (Commits < 0) ReadLine();
    }

    /// <summary>The last commit that the process has said to be made.</summary>
    public int Commits { get; private set; } = -1;

    /// <summary>Waits for the next commit.</summary>
    public void ReadLine()
    {
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The process ended by itself: " + _process.StandardError.ReadToEnd());
        Commits = int.Parse(line.AsSpan("committed ".Length), CultureInfo.InvariantCulture);
    }

    /// <summary>SIGKILL; then what it said before is read to the end.</summary>
    public void Kill()
    {
        _process.Kill();
        while (_process.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith("committed ", StringComparison.Ordinal)) Commits = int.Parse(line.AsSpan("committed ".Length), CultureInfo.InvariantCulture);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
