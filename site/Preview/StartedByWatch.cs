namespace Relais.Site.Preview;

/// <summary>Ends the preview with the program that started it, however that one ends: it holds the other end of the standard input (<c>Centre:Preview:EndsWithInput</c>).</summary>
internal sealed class StartedByWatch(IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>The setting, for the program that holds the input.</summary>
    public const string Key = "Centre:Preview:EndsWithInput";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(Stream.Null, stoppingToken);
        lifetime.StopApplication();
    }
}
