using System.Globalization;

namespace Relais.Site.Contributing;

/// <summary>What the configuration says of contributions (<c>Centre:Contributions</c>).</summary>
/// <param name="Repository">Path or address of the repository that they are kept in; "" to hand them over as files.</param>
/// <param name="Branch">The published branch, that they start from.</param>
/// <param name="Data">A folder of the site's own, for a repository that is elsewhere.</param>
/// <param name="SendsAnHour">Most contributions an hour from one address.</param>
/// <param name="ChecksAnHour">Most previews an hour from one address.</param>
public sealed record ContributionSettings(string Repository, string Branch, string Data, int SendsAnHour, int ChecksAnHour)
{
    private const string DefaultBranch = "main";
    private const int DefaultSends = 6;
    private const int DefaultChecks = 120;

    /// <summary>The settings as configured.</summary>
    /// <exception cref="InvalidOperationException">A setting cannot be used; the message says which.</exception>
    public static ContributionSettings Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var own = configuration.GetSection("Centre:Contributions");
        var repository = own["Repository"] ?? "";
        var branch = own["Branch"] is { Length: > 0 } named ? named : configuration["Centre:Git:Branch"] is { Length: > 0 } followed ? followed : DefaultBranch;
        // Git would take them for options.
        if (repository.StartsWith('-')) throw new InvalidOperationException($"Centre:Contributions:Repository is not the address of a repository: {repository}");
        if (branch.StartsWith('-')) throw new InvalidOperationException($"Centre:Contributions:Branch is not the name of a branch: {branch}");
        var data = own["Data"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : Path.Combine(environment.ContentRootPath, ".relais", "contributions.git");
        return new ContributionSettings(repository, branch, data, Number(own, "SendsAnHour", DefaultSends), Number(own, "ChecksAnHour", DefaultChecks));
    }

    private static int Number(IConfigurationSection own, string key, int usual) =>
        own[key] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new InvalidOperationException($"Centre:Contributions:{key} is not a whole number above 0: {text}");
}
