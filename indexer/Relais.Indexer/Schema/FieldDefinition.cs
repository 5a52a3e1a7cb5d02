using System.Text.RegularExpressions;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Text;

namespace Relais.Indexer.Schema;

/// <summary>One field of a record type, or of an object field.</summary>
public sealed record FieldDefinition
{
    /// <summary>Permanent key in the front matter.</summary>
    public required string Key { get; init; }

    /// <summary>Name for readers.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>What to write, for authors; empty when the label says it.</summary>
    public required LocalizedText Help { get; init; }

    /// <summary>How its value is read.</summary>
    public required FieldType Type { get; init; }

    /// <summary>The part it plays for programs, if any.</summary>
    public FieldRole Role { get; init; }

    /// <summary>When it must be filled.</summary>
    public Need Need { get; init; }

    /// <summary>A stronger need under a condition.</summary>
    public ConditionalNeed? NeedWhen { get; init; }

    /// <summary>Several values, with how many; null for a single value.</summary>
    public ListBounds? List { get; init; }

    /// <summary>Vocabulary of a term field.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>For an object keyed by terms (term: {...}): the vocabulary of its keys.</summary>
    public string? KeyedBy { get; init; }

    /// <summary>Type of record a reference field names.</summary>
    public string? Target { get; init; }

    /// <summary>Fewest characters, or lowest number.</summary>
    public double? Min { get; init; }

    /// <summary>Most characters, or highest number.</summary>
    public double? Max { get; init; }

    /// <summary>Form of the whole text.</summary>
    public Regex? Pattern { get; init; }

    internal static Regex WholeText(string form) => new(Before + form + After, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The form as the schema writes it.</summary>
    internal static string Form(Regex pattern) => pattern.ToString()[Before.Length..^After.Length];

    private const string Before = "^(?:";
    private const string After = ")$";

    /// <summary>Fields of an object.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];

    /// <summary>Whether a translation may have it.</summary>
    public bool Translated { get; init; }

    /// <summary>Search field its words go to.</summary>
    public string? Search { get; init; }

    /// <summary>Whether it stands on the identity card.</summary>
    public bool Card { get; init; }

    /// <summary>Whether it is a row of the comparison table.</summary>
    public bool Comparison { get; init; }

    /// <summary>For a band: the sibling number it is derived from, and its upper bounds (exclusive), as many as bands less one.</summary>
    public BandRule? Band { get; init; }

    /// <summary>For a date: its default, so many months after another.</summary>
    public MonthsAfter? MonthsAfter { get; init; }

    /// <summary>Name in each export format (dublin_core, ris...).</summary>
    public IReadOnlyDictionary<string, string> Export { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The inner field that plays that part, or null.</summary>
    public FieldDefinition? Inner(FieldRole role) => Fields.FirstOrDefault(field => field.Role == role);
}

/// <summary>How many values a list takes.</summary>
/// <param name="Min">Fewest.</param>
/// <param name="Max">Most.</param>
/// <param name="Ranked">True when the first matters most.</param>
public sealed record ListBounds(int Min, int Max, bool Ranked);

/// <summary>A vocabulary term derived from a number: the band i holds numbers below bound i.</summary>
public sealed record BandRule(string Of, IReadOnlyList<long> Bounds);

/// <summary>A default date.</summary>
public sealed record MonthsAfter(string Field, int Months);
