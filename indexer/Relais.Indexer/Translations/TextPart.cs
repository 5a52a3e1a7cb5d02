using System.Security.Cryptography;
using System.Text;
using Relais.Indexer.Text;

namespace Relais.Indexer.Translations;

/// <summary>A part of an original that a translation renders: a field, or a section of the text.</summary>
/// <param name="Key">Key of the field, or "#" and the id of the section.</param>
/// <param name="Name">Label of the field, or heading of the section.</param>
/// <param name="Text">What it says: lines of YAML, reduced to what is to be translated, or the Markdown of the section. Written in one way, whatever the spaces of the file.</param>
public sealed record TextPart(string Key, LocalizedText Name, string Text)
{
    private const int Digits = 12;

    /// <summary>Whether it is a section of the text.</summary>
    public bool IsSection => Key is ['#', ..];

    /// <summary>Fingerprint of <see cref="Text"/>: the same as long as a translator has nothing to do.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..Digits];
}
