using Markdig.Syntax.Inlines;
using Relais.Indexer.Body;
using Relais.Indexer.Diagnostics;

namespace Relais.Indexer.Content;

/// <summary>
/// Turns links between files into links between pages, once every file is read. Links are written as git forges follow them: a path from the file, with an
/// optional section (<c>../case-de-sante-toulouse/fr.md#lessons</c>).
/// </summary>
internal sealed class LinkResolver(IReadOnlyDictionary<string, RecordFile> byPath, AssetChecker assets)
{
    private static readonly string[] Outside = ["https://", "http://", "mailto:"];

    public void Resolve(RecordFile file)
    {
        foreach (var node in file.Body.Sections.SelectMany(section => section.Blocks).SelectMany(MarkdownText.Nodes).ToList())
        {
            var at = new SourcePosition(file.Path, node.Line + 1, node.Column + 1);
            switch (node)
            {
                case LinkInline { IsImage: true } image:
                    Image(file, image, at);
                    break;
                case LinkInline link:
                    Link(file, link, at);
                    break;
                case AutolinkInline { IsEmail: false } auto when !IsOutside(auto.Url):
                    file.Diagnostics.Add(Rules.UnsafeLink.At(at, auto.Url));
                    break;
            }
        }
    }

    /// <summary>An address that browsers and mailers follow without running anything.</summary>
    private static bool IsOutside(string url) => Outside.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    private void Image(RecordFile file, LinkInline link, SourcePosition at)
    {
        if (assets.CheckImage(file, link.Url ?? "", at)) link.Url = RecordAddress.Asset(file.Type.Folder, file.Slug, link.Url!);
    }

    private void Link(RecordFile file, LinkInline link, SourcePosition at)
    {
        var url = link.Url ?? "";
        if (IsOutside(url))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out _)) file.Diagnostics.Add(Rules.BadUrl.At(at, url));
            return;
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (url, "") : (url[..hash], url[(hash + 1)..]);
        if (path.Contains(':', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
        {
            file.Diagnostics.Add(Rules.UnsafeLink.At(at, url));
            return;
        }

        var target = path.Length == 0 ? file : byPath.GetValueOrDefault(Join(file.Path, Uri.UnescapeDataString(path)));
        if (target is null)
        {
            file.Diagnostics.Add(Rules.BrokenLink.At(at, url) with { Suggestion = Near(file, path) });
            return;
        }

        if (anchor.Length > 0 && target is { Readable: true, Body.Readable: true } && !target.Body.Anchors.Contains(anchor))
            file.Diagnostics.Add(Rules.BrokenAnchor.At(at, url, anchor, target.Path) with { Suggestion = Text.Nearest.To(anchor, target.Body.Anchors) });
        if (path.Length > 0) link.Url = RecordAddress.Relative(file.Type, target.Type, target.Slug) + (anchor.Length > 0 ? "#" + anchor : "");
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

    private string? Near(RecordFile file, string path)
    {
        var slug = path.Split('/').LastOrDefault(part => part is not ("" or "." or "..") && !part.EndsWith(".md", StringComparison.Ordinal)) ?? "";
        var near = Text.Nearest.To(slug.Replace(".yml", "", StringComparison.Ordinal), byPath.Values.Select(other => other.Slug));
        if (near is null) return null;
        var target = byPath.Values.First(other => string.Equals(other.Slug, near, StringComparison.Ordinal));
        return Path.GetRelativePath(Path.GetDirectoryName(file.Path)!, target.Path).Replace('\\', '/');
    }
}
