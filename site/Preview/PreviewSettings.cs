using System.Globalization;

namespace Relais.Site.Preview;

/// <summary>
/// Whether this is the preview of somebody who writes (<c>Centre:Preview:Port</c>, set by <c>relais preview</c>): drafts are shown, so it answers this machine alone.
/// </summary>
/// <param name="Port">The port of this machine, or null for a site like any other.</param>
public sealed record PreviewSettings(int? Port)
{
    /// <summary>The one setting.</summary>
    public const string Key = "Centre:Preview:Port";

    /// <summary>Whether this is a preview.</summary>
    public bool IsOn => Port is not null;

    /// <summary>As configured.</summary>
    /// <exception cref="InvalidOperationException">The setting is not a port.</exception>
    public static PreviewSettings Of(IConfiguration configuration)
    {
        if (configuration[Key] is not { Length: > 0 } text) return new PreviewSettings(Port: null);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? new PreviewSettings(port)
            : throw new InvalidOperationException($"{Key} is not a port: {text}");
    }
}
