namespace Relais.Site.Hosting;

/// <summary>What a browser asked for, to be compared with the one address that a page has.</summary>
internal static class AskedAddress
{
    /// <summary>The parameters in the order asked, one pair for each value.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Parameters(this HttpRequest request) =>
        request.Query.SelectMany(parameter => parameter.Value.Select(value => new KeyValuePair<string, string?>(parameter.Key, value)));

    /// <summary>Whether two addresses are one: the same parameters compare equal however their characters are escaped.</summary>
    public static bool Same(string one, string other) => string.Equals(Normal(one), Normal(other), StringComparison.Ordinal);

    private static string Normal(string address) => Uri.UnescapeDataString(address.Replace("+", "%20", StringComparison.Ordinal));
}
