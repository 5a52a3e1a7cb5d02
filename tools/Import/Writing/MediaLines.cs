using Relais.Indexer.Schema;
using Relais.Tools.Import.Fields;
using Relais.Tools.Import.Prose;
using Relais.Tools.Import.Sections;

namespace Relais.Tools.Import.Writing;

/// <summary>
/// The list of images in the front matter, where their credit goes. An image that nobody has described yet is asked for once, in the text: it is left out of the list.
/// </summary>
internal static class MediaLines
{
    public static IEnumerable<string> Of(FieldDefinition? media, IEnumerable<ImportedSection> sections, ImageNames names)
    {
        if (media is not { List.Max: var most } || media.Inner(FieldRole.File) is not { } file || media.Inner(FieldRole.Alt) is not { } alt) yield break;
        var described = sections.SelectMany(section => section.Blocks).SelectMany(Images)
            .Where(image => image.Alt.Length > 0 && TextFit.Fits(alt, image.Alt))
            .DistinctBy(image => image.Image, ReferenceEqualityComparer.Instance)
            .Take(most)
            .ToList();
        if (described.Count == 0) yield break;
        yield return media.Key + ":";
        foreach (var image in described)
        {
            List<(string, string)> fields = [(file.Key, names.Of(image.Image)), (alt.Key, YamlValue.Text(image.Alt))];
            if (media.Inner(FieldRole.Name) is { } credit) fields.Add((credit.Key, "\"\""));
            yield return "  - " + YamlValue.Group(fields);
        }
    }

    public static IEnumerable<ImageInline> Images(Block block) => block switch
    {
        HeadingBlock heading => heading.Words.OfType<ImageInline>(),
        ParagraphBlock paragraph => paragraph.Words.OfType<ImageInline>(),
        QuoteBlock quote => quote.Blocks.SelectMany(Images),
        ListBlock list => list.Items.SelectMany(item => item.SelectMany(Images)),
        TableBlock table => table.Rows.SelectMany(row => row.SelectMany(cell => cell.OfType<ImageInline>())),
        _ => [],
    };
}
