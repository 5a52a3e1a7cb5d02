using Markdig.Syntax.Inlines;
using Relais.Indexer.Body;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Tools.Links;

/// <summary>A link to the web with its place, in a text or in a field.</summary>
internal sealed record FoundLink(Uri Url, SourcePosition At)
{
    /// <summary>Every link to the web of every file, in the order of reading. What is wrong with the files is the check's business.</summary>
    public static IReadOnlyList<FoundLink> All(string root, ContentSchema schema)
    {
        var files = new ContentFiles(root);
        var unused = new DiagnosticBag();
        return
        [
            .. new RecordFileFinder(schema, files, unused).Find()
                .SelectMany(place => In(place, files, schema.Limits))
                .OrderBy(link => link.At, SourcePosition.ReadingOrder),
        ];
    }

    private static IEnumerable<FoundLink> In(RecordPlace place, ContentFiles files, Limits limits)
    {
        var unused = new DiagnosticBag();
        if (files.Text(place.Path, limits, unused) is not { } text) return [];
        var front = place.Type.Layout is RecordLayout.File ? new FrontMatter(text, "") : FrontMatter.Split(text, place.Path, unused);
        if (front is null) return [];
        var fields = new YamlReader(place.Path, limits, unused).ReadMap(front.Yaml) is { } map ? InField(map) : [];
        return fields.Concat(InText(front.Body, place.Path));
    }

    private static IEnumerable<FoundLink> InField(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(entry => InField(entry.Value)),
        YamlList list => list.Items.SelectMany(InField),
        YamlScalar scalar when Web(scalar.Value) is { } url => [new FoundLink(url, scalar.At)],
        _ => [],
    };

    private static IEnumerable<FoundLink> InText(string body, string path)
    {
        // Too tangled to parse: the check says so, with the line.
        if (MarkdownLimits.Parsed(body, out _) is not { } document) return [];
        return
        [
            .. from node in document.SelectMany(MarkdownText.Nodes)
               let address = node switch { LinkInline { IsImage: false } link => link.Url, AutolinkInline { IsEmail: false } auto => auto.Url, _ => null }
               let url = Web(address)
               where url is not null
               select new FoundLink(url, new SourcePosition(path, node.Line + 1, node.Column + 1)),
        ];
    }

    private static Uri? Web(string? address) =>
        address is not null && (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && !address.Contains(' ', StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url : null;
}
