using System.Collections.Immutable;

namespace Relais.Tests.Site;

/// <summary>
/// Every page reachable from the home pages. Searches lead to searches without end, so those reached from a search are left alone.
/// </summary>
public sealed record SiteCrawl(ImmutableSortedDictionary<string, SitePage> Pages, ImmutableSortedDictionary<string, ImmutableSortedSet<string>> LinkedFrom)
{
    private static readonly string[] Starts = ["/", "/fr", "/en", "/fr/nulle-part", "/en/nowhere"];

    private static readonly string[] LinkAttributes = ["href", "src", "action", "data-src"];

    /// <summary>Pages of readers.</summary>
    public IEnumerable<SitePage> Html => Pages.Values.Where(page => page.IsHtml);

    /// <summary>What attributes lead to, as seen from the root of the site; what leaves the site as it is written.</summary>
    public static IEnumerable<string> Targets(SitePage page) =>
        page.Document.All.SelectMany(element => LinkAttributes.Select(element.GetAttribute)).OfType<string>().Select(target => Resolved(page.Address, target));

    /// <summary>A link seen from the root of the site. Texts link to one another by relative addresses.</summary>
    public static string Resolved(string address, string target) =>
        target.StartsWith('#') || target.StartsWith('/') || target.Split('/')[0].Contains(':', StringComparison.Ordinal)
            ? target
            : new Uri(new Uri("http://site" + address), target) is var full ? full.PathAndQuery + full.Fragment : target;

    public static async Task<SiteCrawl> From(HttpClient client)
    {
        var pages = ImmutableSortedDictionary.CreateBuilder<string, SitePage>(StringComparer.Ordinal);
        var from = new Dictionary<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        var queue = new Queue<string>(Starts);
        while (queue.TryDequeue(out var address))
        {
            if (pages.ContainsKey(address)) continue;
            var page = pages[address] = await client.Page(address);
            if (!page.IsHtml) continue;
            foreach (var target in Targets(page).Select(target => target.Split('#')[0]).Where(target => target.StartsWith('/')))
            {
                from[target] = from.GetValueOrDefault(target, ImmutableSortedSet.Create<string>(StringComparer.Ordinal)).Add(address);
                if (!address.Contains('?', StringComparison.Ordinal) || !target.Contains('?', StringComparison.Ordinal)) queue.Enqueue(target);
            }
        }

        return new SiteCrawl(pages.ToImmutable(), from.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
