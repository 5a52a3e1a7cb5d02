using System.Runtime.InteropServices;

namespace Relais.Engine.Index;

/// <summary>Where a term stands in a field: its position, and how many positions it covers (more than one for the joined form of a compound).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Occurrence(int Position, int Span)
{
    public int Next => Position + Span;
}

/// <summary>A document that has a term, and where; positions rise.</summary>
internal sealed record Posting(int Document, IReadOnlyList<Occurrence> Occurrences);
