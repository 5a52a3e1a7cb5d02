using System.Diagnostics;
using System.Globalization;

namespace Relais.Tools.Preview;

/// <summary>The site at work in a process of its own, which ends with this one: it reads its end from the standard input that is held here.</summary>
internal sealed class SiteProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private SiteProcess(Process process) => _process = process;

    /// <summary>Completes when it has ended, with its exit code.</summary>
    public required Task<int> Ended { get; init; }

    /// <summary>Starts it as a preview of the centre in <paramref name="root"/>. What it says is handed to <paramref name="said"/>.</summary>
    public static SiteProcess Start(SiteProgram program, string root, int port, Action<string> said)
    {
        // Whatever the surroundings set for a site of readers must not reach a preview: its index has drafts.
        List<string> arguments =
        [
            program.Assembly, "--contentRoot", program.Folder, "--Centre:Root", root,
            string.Create(CultureInfo.InvariantCulture, $"--Centre:Preview:Port={port}"),
            "--Centre:Preview:EndsWithInput=true", "--Centre:Index=", "--Centre:Git:Remote=", "--Centre:CountSearches=false", "--Logging:LogLevel:Default=Error", "--Logging:LogLevel:Microsoft.AspNetCore=Error", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
        ];
        var start = new ProcessStartInfo(SiteProgram.Host, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{SiteProgram.Host} did not start.");
        process.OutputDataReceived += Relay;
        process.ErrorDataReceived += Relay;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new SiteProcess(process) { Ended = EndAsync(process) };

        void Relay(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is { Length: > 0 } text) said(text);
        }
    }

    /// <summary>Ends it, gently then not.</summary>
    public async Task StopAsync()
    {
        if (Ended.IsCompleted) return;
        _process.StandardInput.Close();
        if (await Task.WhenAny(Ended, Task.Delay(Patience)) != Ended) _process.Kill(entireProcessTree: true);
        await Ended;
    }

    public void Dispose() => _process.Dispose();

    private static async Task<int> EndAsync(Process process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
