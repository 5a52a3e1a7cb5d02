using System.Collections.Frozen;

namespace Relais.Indexer.Schema;

/// <summary>What hints go by: advice on plain words and on the privacy of people.</summary>
public sealed record HintsDefinition
{
    /// <summary>No limits and no lists: only what needs neither is told.</summary>
    public static HintsDefinition None { get; } = new();

    /// <summary>Most words of a sentence, by language of the text; a language that is not among them has no limit.</summary>
    public IReadOnlyDictionary<string, int> SentenceWords { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>So many passive verbs in a row are told; null for never.</summary>
    public int? Passives { get; init; }

    /// <summary>Acronyms that need no explanation anywhere.</summary>
    public IReadOnlySet<string> KnownAcronyms { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Hosts where people have their own mailboxes ("gmail.com").</summary>
    public IReadOnlySet<string> MailProviders { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Words that stand before the @ of a mailbox that several people read ("accueil").</summary>
    public IReadOnlySet<string> SharedMailboxes { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Where a record tells that people agreed to be named, or null.</summary>
    public AgreementRule? Agreed { get; init; }
}

/// <summary>A term field, at the end of a path of keys, and the values that tell an agreement.</summary>
/// <param name="Path">Keys, from the record down.</param>
/// <param name="Values">Term ids.</param>
public sealed record AgreementRule(IReadOnlyList<string> Path, IReadOnlyList<string> Values)
{
    /// <summary>The path as authors read it ("consent.people").</summary>
    public string Field => string.Join('.', Path);
}
