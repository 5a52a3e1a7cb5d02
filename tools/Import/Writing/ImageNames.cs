using System.Globalization;
using Relais.Indexer.Content;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Writing;

/// <summary>Names the images of a write-up: from what they show, in letters that any disk and address accept, each once.</summary>
internal sealed class ImageNames
{
    private const int Longest = 50;

    private readonly Dictionary<ImportedImage, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The images named so far, by file name.</summary>
    public IReadOnlyDictionary<ImportedImage, string> All => _names;

    public string Of(ImportedImage image)
    {
        if (_names.TryGetValue(image, out var known)) return known;
        var slug = RecordAddress.Slug(image.Name);
        if (slug.Length > Longest) slug = slug[..(slug.LastIndexOf('-', Longest) is > 0 and var cut ? cut : Longest)];
        if (slug.Length == 0) slug = "image";
        var name = $"{slug}.{image.Extension}";
        for (var n = 2; !_taken.Add(name); n++) name = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}.{image.Extension}");
        return _names[image] = name;
    }
}
