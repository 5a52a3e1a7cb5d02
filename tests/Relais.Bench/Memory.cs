using System.Diagnostics;
using System.Globalization;

namespace Relais.Bench;

/// <summary>Memory of this process that lies in RAM, in megabytes.</summary>
/// <param name="Total">All of it.</param>
/// <param name="Own">What the process alone holds: heap, stacks, compiled code.</param>
/// <param name="Files">Pages of mapped files, which the system takes back when it needs them: the index, the runtime's libraries.</param>
internal sealed record Memory(double Total, double Own, double Files)
{
    /// <summary>Reads it. Elsewhere than on Linux all is counted as the process's own.</summary>
    public static Memory Now()
    {
        if (!OperatingSystem.IsLinux())
        {
            using var self = Process.GetCurrentProcess();
            var total = Megabytes(self.WorkingSet64);
            return new Memory(total, total, 0);
        }
        var status = File.ReadAllLines("/proc/self/status");
        return new Memory(Line(status, "VmRSS:"), Line(status, "RssAnon:"), Line(status, "RssFile:"));
    }

    /// <summary>The most that this process ever held.</summary>
    public static double PeakMegabytes()
    {
        using var self = Process.GetCurrentProcess();
        return Megabytes(self.PeakWorkingSet64);
    }

    /// <summary>Bytes as megabytes (2^20), one decimal.</summary>
    public static double Megabytes(long bytes) => Math.Round(bytes / 1024.0 / 1024.0, 1);

    /// <summary>Lines read "VmRSS:     12345 kB".</summary>
    private static double Line(string[] status, string name) =>
        Megabytes(1024 * long.Parse(status.Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..^2], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture));
}
