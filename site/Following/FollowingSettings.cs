using System.Buffers;
using System.Globalization;
using Relais.Indexer.Following;

namespace Relais.Site.Following;

/// <summary>What the configuration says of the content to follow: a branch of a repository (<c>Centre:Git</c>), or nothing, for a folder.</summary>
/// <param name="Branch">The branch, or null for a folder.</param>
/// <param name="Every">How often the repository is looked at unasked; zero for never.</param>
/// <param name="WebhookSecret">What signs the calls that ask for a look; "" refuses them all.</param>
public sealed record FollowingSettings(FollowedBranch? Branch, TimeSpan Every, string WebhookSecret)
{
    private const string DefaultBranch = "main";
    private const string DefaultSeconds = "30";

    /// <summary>What git takes in no name of a branch.</summary>
    private static readonly SearchValues<char> _forbidden = SearchValues.Create(" ~^:?*[\\");

    /// <summary>The settings as configured.</summary>
    /// <exception cref="InvalidOperationException">A setting cannot be used; the message says which.</exception>
    public static FollowingSettings Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var git = configuration.GetSection("Centre:Git");
        if (git["Remote"] is not { Length: > 0 } remote) return new FollowingSettings(null, TimeSpan.Zero, "");
        var name = git["Branch"] is { Length: > 0 } branch ? branch : DefaultBranch;
        // Git would take them for options.
        if (remote.StartsWith('-')) throw new InvalidOperationException($"Centre:Git:Remote is not the address of a repository: {remote}");
        if (name.StartsWith('-') || name.AsSpan().ContainsAny(_forbidden)) throw new InvalidOperationException($"Centre:Git:Branch is not the name of a branch: {name}");
        if (!double.TryParse(git["FetchSeconds"] ?? DefaultSeconds, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) || seconds is < 0 or > 86_400)
            throw new InvalidOperationException($"Centre:Git:FetchSeconds is not a number of seconds from 0 to 86400: {git["FetchSeconds"]}");
        var folder = git["Data"] is { Length: > 0 } data ? Path.GetFullPath(data) : Path.Combine(environment.ContentRootPath, ".relais", "git");
        return new FollowingSettings(new FollowedBranch(remote, name, folder), TimeSpan.FromSeconds(seconds), git["WebhookSecret"] ?? "");
    }
}
