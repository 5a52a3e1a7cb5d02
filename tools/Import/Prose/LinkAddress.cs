namespace Relais.Tools.Import.Prose;

/// <summary>Which addresses a write-up may link to.</summary>
internal static class LinkAddress
{
    /// <summary>A whole address of the web or of a mailbox. Paths of somebody's disk and scripts are not.</summary>
    public static bool IsFollowed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" && (uri.Scheme is "mailto" || uri.Host.Length > 0);
}
