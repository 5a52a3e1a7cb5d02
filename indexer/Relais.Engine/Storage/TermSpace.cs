using System.Runtime.InteropServices;

namespace Relais.Engine.Storage;

/// <summary>
/// A dictionary of terms of its own: one text field in its exact form, or as stemmed for one language. Positions are the same in every space of a field.
/// </summary>
/// <param name="Field">A text field.</param>
/// <param name="Language">Primary language of the stems, or empty for the exact form.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermSpace(string Field, string Language)
{
    public const string Exact = "";

    /// <summary>By field, then language, ordinal: the order in the index file.</summary>
    public static Comparer<TermSpace> Order { get; } = Comparer<TermSpace>.Create((a, b) =>
        string.CompareOrdinal(a.Field, b.Field) is not 0 and var byField ? byField : string.CompareOrdinal(a.Language, b.Language));
}
