namespace Relais.Engine.Storage;

/// <summary>
/// A dictionary of terms of its own: one text field in its exact form, or as stemmed for one language. Positions are the same in every space of a field.
/// A class and not a struct: collections of structs of ours are compiled when a process starts, a millisecond for every three methods; those of references come compiled with the runtime.
/// </summary>
/// <param name="Field">A text field.</param>
/// <param name="Language">Primary language of the stems, or empty for the exact form.</param>
internal sealed record TermSpace(string Field, string Language)
{
    public const string Exact = "";

    /// <summary>By field, then language, ordinal: the order in the index file.</summary>
    public static Comparer<TermSpace> Order { get; } = Comparer<TermSpace>.Create((a, b) =>
        string.CompareOrdinal(a.Field, b.Field) is not 0 and var byField ? byField : string.CompareOrdinal(a.Language, b.Language));
}
