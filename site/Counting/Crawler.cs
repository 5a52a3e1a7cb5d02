namespace Relais.Site.Counting;

/// <summary>Tells programs that read the site for others from people. Wrong now and then, which costs a count and nothing else.</summary>
internal static class Crawler
{
    /// <summary>
    /// What they say of themselves: nearly all are named a bot, a crawler or a spider (with the names that are not: Yahoo's, Facebook's, Baidu's preview, Google's checkers), and programs are named by
    /// the library that asks for them.
    /// </summary>
    private static readonly string[] Names =
    [
        "bot", "crawl", "spider", "slurp", "facebookexternalhit", "mediapartners", "google-read-aloud", "lighthouse", "pagespeed", "preview", "archiver", "scrap", "monitor", "uptime", "validator", "feed",
        "curl/", "wget", "libwww", "python", "java/", "okhttp", "httpclient", "go-http", "ruby", "perl", "php", "node-fetch", "axios", "headless",
    ];

    /// <summary>A maker of telephones, used to be taken for a bot.</summary>
    private const string Telephone = "cubot";

    /// <summary>Whether a program asks. Browsers always name themselves.</summary>
    public static bool Asks(HttpRequest request)
    {
        var name = request.Headers.UserAgent.ToString().Replace(Telephone, "", StringComparison.OrdinalIgnoreCase);
        return string.IsNullOrWhiteSpace(name) || Array.Exists(Names, known => name.Contains(known, StringComparison.OrdinalIgnoreCase));
    }
}
