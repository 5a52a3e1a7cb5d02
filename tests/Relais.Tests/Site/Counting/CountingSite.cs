using Microsoft.Extensions.DependencyInjection;
using Relais.Site.Counting;

namespace Relais.Tests.Site.Counting;

/// <summary>A site that counts searches by a clock of the test's, and what it wrote of them.</summary>
public sealed class CountingSite : IDisposable
{
    public const string Browser = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    public CountingSite() => Factory = new SiteFactory { Replacing = services => services.AddSingleton<TimeProvider>(Clock) };

    public SiteFactory Factory { get; }

    /// <summary>Where the counts are written.</summary>
    public string Folder => Path.Combine(Path.GetDirectoryName(Factory.Copy.Index)!, "searches");

    internal SettableClock Clock { get; } = new();

    /// <summary>Whoever gives itself this name, or none.</summary>
    public HttpClient Client(string userAgent)
    {
        var client = Factory.Visitor();
        if (userAgent.Length > 0) client.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
        return client;
    }

    /// <summary>The lines of all days, without headings, once all that was counted is written.</summary>
    public List<string> Written()
    {
        Factory.Services.GetRequiredService<SearchCounter>().Write();
        return Lines();
    }

    /// <summary>The lines of all days as they lie.</summary>
    public List<string> Lines() =>
        Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal).SelectMany(file => File.ReadAllLines(file).Skip(1))] : [];

    public void Dispose() => Factory.Dispose();
}
