using Relais.Indexer.Text;

namespace Relais.Indexer.Translations;

/// <summary>What became of a part of the original since the translation was confirmed.</summary>
public enum PartChange
{
    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It is not there any more, and the translation still has it.</summary>
    Removed,
}

/// <summary>A part of a translation to look at again.</summary>
/// <param name="Key">Key of the field, or "#" and the id of the section.</param>
/// <param name="Name">For people.</param>
/// <param name="Change">What happened in the original.</param>
/// <param name="SeenHash">Fingerprint of what the translator saw; null for what is new.</param>
/// <param name="Now">What the original says today; null when it says nothing any more.</param>
public sealed record StalePart(string Key, LocalizedText Name, PartChange Change, string? SeenHash, TextPart? Now)
{
    /// <summary>Name and key, and what happened where that is not a mere change: « Moyens » (#means, nouveau).</summary>
    public LocalizedText Told => Change switch
    {
        PartChange.Added => LocalizedText.Of($"« {Name.In("fr")} » ({Key}, nouveau)", $"\"{Name.In("en")}\" ({Key}, new)"),
        PartChange.Removed => LocalizedText.Of($"« {Name.In("fr")} » ({Key}, retiré)", $"\"{Name.In("en")}\" ({Key}, removed)"),
        _ => LocalizedText.Of($"« {Name.In("fr")} » ({Key})", $"\"{Name.In("en")}\" ({Key})"),
    };
}
