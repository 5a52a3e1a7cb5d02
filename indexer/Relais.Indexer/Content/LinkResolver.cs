using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Relais.Indexer.Body;
using Relais.Indexer.Diagnostics;

namespace Relais.Indexer.Content;

/// <summary>
/// Turns links between files into links between pages. Links are written as git forges follow them: a path from the file, with an optional section
/// (<c>../case-de-sante-toulouse/fr.md#lessons</c>). Where the files lie is enough to say what page a link leads to, so that a text is rendered and let go before the others are
/// read; whether the section is there is left to ask.
/// </summary>
internal sealed partial class LinkResolver(IReadOnlyList<RecordPlace> places, IReadOnlyList<string> interfaceLanguages, AssetChecker assets)
{
    private static readonly string[] Outside = ["https://", "http://", "mailto:"];

    private readonly Dictionary<string, RecordPlace> _byPath = places.ToDictionary(place => place.Path, StringComparer.Ordinal);

    /// <summary>Resolves the links of some blocks of a file; sections of other files that they name are added to <paramref name="anchors"/>.</summary>
    public void Resolve(RecordPlace file, IEnumerable<Block> blocks, DiagnosticBag diagnostics, List<PendingAnchor> anchors)
    {
        foreach (var node in blocks.SelectMany(MarkdownText.Nodes))
        {
            var at = new SourcePosition(file.Path, node.Line + 1, node.Column + 1);
            switch (node)
            {
                case LinkInline { IsImage: true } image:
                    if (assets.CheckImage(file, image.Url ?? "", at, diagnostics)) image.Url = RecordAddress.Asset(file.Type.Folder, file.Slug, image.Url!);
                    break;
                case LinkInline link:
                    Link(file, link, at, diagnostics, anchors);
                    break;
                case AutolinkInline { IsEmail: false } auto when !IsOutside(auto.Url):
                    diagnostics.Add(Rules.UnsafeLink.At(at, auto.Url));
                    break;
            }
        }
    }

    /// <summary>An address that browsers and mailers follow without running anything.</summary>
    private static bool IsOutside(string url) => Outside.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    private void Link(RecordPlace file, LinkInline link, SourcePosition at, DiagnosticBag diagnostics, List<PendingAnchor> anchors)
    {
        var url = link.Url ?? "";
        if (IsOutside(url))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out _)) diagnostics.Add(Rules.BadUrl.At(at, url));
            return;
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (url, "") : (url[..hash], url[(hash + 1)..]);
        if (path.Contains(':', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
        {
            diagnostics.Add(Rules.UnsafeLink.At(at, url));
            return;
        }

        var target = path.Length == 0 ? file : _byPath.GetValueOrDefault(Join(file.Path, Uri.UnescapeDataString(path)));
        if (target is null)
        {
            diagnostics.Add(WebAddress().IsMatch(path) ? Rules.BadUrl.At(at, url) with { Suggestion = "https://" + url } : Rules.BrokenLink.At(at, url) with { Suggestion = Near(file, path) });
            return;
        }

        if (anchor.Length > 0) anchors.Add(new PendingAnchor(at, url, anchor, target.Path));
        var text = interfaceLanguages.Contains(target.Language, StringComparer.Ordinal) ? null : target.Language;
        if (path.Length > 0) link.Url = RecordAddress.Relative(file.Type, target.Type, target.Slug, text) + (anchor.Length > 0 ? "#" + anchor : "");
    }

    /// <summary>The path seen from the root of the centre, or "" when it leaves it.</summary>
    private static string Join(string file, string path)
    {
        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part is not "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else return "";
        }

        return string.Join('/', parts);
    }

    private string? Near(RecordPlace file, string path)
    {
        var slug = path.Split('/').LastOrDefault(part => part is not ("" or "." or "..") && !part.EndsWith(".md", StringComparison.Ordinal)) ?? "";
        var near = Text.Nearest.To(slug.Replace(".yml", "", StringComparison.Ordinal), places.Select(other => other.Slug));
        if (near is null) return null;
        var written = "/" + path[(path.LastIndexOf('/') + 1)..];
        var target = places.Where(other => string.Equals(other.Slug, near, StringComparison.Ordinal)).MinBy(Rank)!;
        return Path.GetRelativePath(Path.GetDirectoryName(file.Path)!, target.Path).Replace('\\', '/');

        // The file of the name that was written, or else the text in the centre's first language.
        int Rank(RecordPlace other) =>
            other.Path.EndsWith(written, StringComparison.Ordinal) ? 0
            : string.Equals(other.Language, interfaceLanguages[0], StringComparison.Ordinal) ? 1
            : 2;
    }

    /// <summary>Only what cannot be the path of a record: a host that begins with www, or ends as those of this centre's readers do.</summary>
    [GeneratedRegex(@"^(www\.[^/]+\.|[A-Za-z0-9.-]+\.(?=(be|ca|ch|com|eu|fr|int|net|org)([/?]|$)))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex WebAddress();
}

/// <summary>A section to look for once every file is read.</summary>
/// <param name="At">Where the link stands.</param>
/// <param name="Url">The link as written.</param>
/// <param name="Anchor">The section's id.</param>
/// <param name="Target">Path of the file that should have it.</param>
internal sealed record PendingAnchor(SourcePosition At, string Url, string Anchor, string Target);
