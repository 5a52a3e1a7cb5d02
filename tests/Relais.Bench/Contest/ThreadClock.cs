using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Relais.Bench.Contest;

/// <summary>CPU time of the calling thread, which a busy machine disturbs least.</summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>
    /// Nanoseconds since some fixed moment. Elsewhere than on Linux it is the time of the whole process, in ticks of 10 to 16 milliseconds on Windows: too coarse for a single query,
    /// so that only the mean of the CPU columns means something there.
    /// </summary>
    public static long Now()
    {
        if (OperatingSystem.IsLinux() && ClockGetTime(ThreadCpuTime, out var time) == 0) return (time.Seconds * 1_000_000_000L) + time.Nanoseconds;
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.Ticks * (1_000_000_000L / TimeSpan.TicksPerSecond);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out TimeSpec time);

    /// <summary>The C library's timespec; both members are as wide as a pointer.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
