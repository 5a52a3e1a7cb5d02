using System.Diagnostics;

namespace Relais.Browser;

/// <summary>
/// Finds a real Chromium, or fetches one: what RELAIS_CHROMIUM names, then what is on PATH, then the system's package, then Playwright's own download.
/// Never skips: a machine without a browser fails with what to install. Playwright's package brings its own Node; nobody needs to install one.
/// </summary>
internal static class Chromium
{
    public const string Variable = "RELAIS_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Executables = ["chrome", "chrome.exe", "Chromium", "headless_shell", "headless_shell.exe"];

    /// <summary>Path of the browser to launch.</summary>
    /// <exception cref="InvalidOperationException">There is none and none could be fetched.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new InvalidOperationException($"{Variable} names '{named}', which does not exist. Set it to a Chromium or Chrome, or unset it.");
        return OnPath() ?? FromSystem() ?? FromPlaywright() ?? throw new InvalidOperationException(
            $"No Chromium was found. Install one ('apt-get install chromium' on Debian and Ubuntu, 'dnf install chromium' on Fedora, Google Chrome elsewhere), or set {Variable} to its path, then run the tests again.");
    }

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.SelectMany(name => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") }))
        .FirstOrDefault(File.Exists);

    private static string? FromSystem()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get")) return null;
        Say("No Chromium on this machine: installing the system's package (apt-get install -y chromium).");
        return Runs("apt-get", "update") && Runs("apt-get", "install -y --no-install-recommends chromium") ? OnPath() : null;
    }

    private static string? FromPlaywright()
    {
        Say("No Chromium on this machine: asking Playwright for its own (playwright install chromium).");
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) != 0) return null;
        var cache = Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH") ?? Path.Combine(
            OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "Library", "Caches")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "ms-playwright");
        return Directory.Exists(cache)
            ? Directory.EnumerateFiles(cache, "*", SearchOption.AllDirectories).Where(file => Executables.Contains(Path.GetFileName(file))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
    }

    private static bool Runs(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } });
        process?.WaitForExit();
        return process is { ExitCode: 0 };
    }

    private static void Say(string text) => Console.Error.WriteLine("[Relais.Browser] " + text);
}
