using Relais.Indexer.Vocabularies;

namespace Relais.Indexer.Lineage;

/// <summary>What one record says of its link with another.</summary>
/// <param name="From">Key of the record that says it.</param>
/// <param name="To">Key of the other.</param>
/// <param name="Kind">How they are linked.</param>
/// <param name="Place">Its place, from 0, among the relations of the record that says it.</param>
public sealed record Relation(string From, string To, Term Kind, int Place);

/// <summary>On which side of a record another stands.</summary>
public enum Side
{
    /// <summary>What it comes from.</summary>
    Before,

    /// <summary>What came of it.</summary>
    After,

    /// <summary>Linked without one coming from the other.</summary>
    Beside,
}

/// <summary>Another record linked to one, with everything either of them says of that link.</summary>
/// <param name="Key">Key of the other record.</param>
/// <param name="Side">Where it stands.</param>
/// <param name="Kind">How they are linked.</param>
/// <param name="Said">By one of them, or by both.</param>
public sealed record Kin(string Key, Side Side, Term Kind, IReadOnlyList<Relation> Said);
