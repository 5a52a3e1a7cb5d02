using System.Diagnostics;
using System.Globalization;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Preview;

/// <summary>One preview, from its start until somebody stops it.</summary>
internal sealed class PreviewRun(Session session, SiteProgram program, int port)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private readonly string _site = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");

    /// <summary>Shows that page, says what each reading of the content finds, and ends when cancelled.</summary>
    public async Task<int> RunAsync(string page, bool open, CancellationToken cancellation)
    {
        using var site = SiteProcess.Start(program, session.Root, port, session.Error.WriteLine);
        // Proxies are for other machines.
        using var client = new HttpClient(new HttpClientHandler { UseProxy = false }) { BaseAddress = new Uri(_site), Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            if (await AnswersAsync(client, site, cancellation))
            {
                session.Output.WriteLine(_site + page);
                session.Error.WriteLine(session.Say("Aperçu pour cet ordinateur seulement. Ctrl+C l'arrête.", "Preview for this computer only. Ctrl+C stops it."));
                if (open) Open(_site + page);
                await new PreviewReadings(session, client).FollowAsync(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await site.StopAsync();
            return ExitCode.Fine;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            // The site has gone, or is going: its own words come with its end.
        }

        // In a terminal Ctrl+C reaches both programs, and the site may be the first to end.
        if (cancellation.IsCancellationRequested) return ExitCode.Fine;
        await site.StopAsync();
        var code = await site.Ended;
        throw new RefusalException(session.Speech.SayNumbers($"Le site s'est arrêté (code {code}).", $"The site has stopped (code {code})."), ExitCode.Faults);
    }

    private static async Task<bool> AnswersAsync(HttpClient client, SiteProcess site, CancellationToken cancellation)
    {
        while (!site.Ended.IsCompleted)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), cancellation);
                if (answer.IsSuccessStatusCode) return true;
            }
            catch (HttpRequestException)
            {
                // It is not listening yet.
            }

            await Task.WhenAny(site.Ended, Task.Delay(Step, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }

        return false;
    }

    private void Open(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            session.Error.WriteLine(session.Say("Aucun navigateur n'a pu être ouvert d'ici : ouvrez cette adresse vous-même.", "No browser could be opened from here: open that address yourself."));
        }
    }
}
