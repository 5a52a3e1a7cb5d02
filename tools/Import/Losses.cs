using Relais.Indexer.Text;

namespace Relais.Tools.Import;

/// <summary>Where something stands in the document that is imported.</summary>
/// <param name="Heading">The heading it stands under; "" before the first one.</param>
/// <param name="Paragraph">Number of the paragraph, from 1; 0 for the document as a whole.</param>
internal sealed record Whereabouts(string Heading, int Paragraph)
{
    public static Whereabouts Document { get; } = new("", 0);

    public LocalizedText ToText() => (Heading, Paragraph) switch
    {
        (_, 0) => LocalizedText.Of("dans le document", "in the document"),
        ("", _) => LocalizedText.Of(FormattableString.Invariant($"paragraphe {Paragraph}"), FormattableString.Invariant($"paragraph {Paragraph}")),
        _ => LocalizedText.Of(FormattableString.Invariant($"paragraphe {Paragraph}, sous « {Heading} »"), FormattableString.Invariant($"paragraph {Paragraph}, under '{Heading}'")),
    };
}

/// <summary>Something of the document that the write-up does not have, with the places where it stood.</summary>
internal sealed record Loss(LocalizedText What, IReadOnlyList<Whereabouts> Places);

/// <summary>Gathers what is not carried over: nothing is dropped without being named.</summary>
internal sealed class LossList
{
    private readonly List<(LocalizedText What, List<Whereabouts> Places)> _found = [];

    public IReadOnlyList<Loss> All => [.. _found.Select(loss => new Loss(loss.What, loss.Places))];

    public void Add(LocalizedText what, Whereabouts where)
    {
        var known = _found.Find(loss => string.Equals(loss.What.In("fr"), what.In("fr"), StringComparison.Ordinal));
        if (known.What is null) _found.Add((what, [where]));
        else known.Places.Add(where);
    }

    public void Add(string french, string english, Whereabouts where) => Add(LocalizedText.Of(french, english), where);
}
