using Relais.Indexer.Diagnostics;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Vocabularies.Uses;

/// <summary>A place of a file that names a term.</summary>
/// <param name="File">The file, as it is written.</param>
/// <param name="Vocabulary">Id of the vocabulary.</param>
/// <param name="Term">The id as written; it may be one that the term had before, or that no term has.</param>
/// <param name="Kind">What naming it does there.</param>
/// <param name="Span">The characters that name it, quotes included.</param>
/// <param name="At">Where, for people.</param>
public sealed record TermUse(FrontMatterText File, string Vocabulary, string Term, TermUseKind Kind, TextSpan Span, SourcePosition At)
{
    /// <summary>The value that names it; null in an address, or beside its vocabulary, where it is a part of a value.</summary>
    public TextScalar? Scalar { get; init; }

    /// <summary>The list it is an item of, or null.</summary>
    public TextList? List { get; init; }

    /// <summary>The group it is a key of, or that defines it; null otherwise.</summary>
    public TextMap? Map { get; init; }
}

/// <summary>What naming a term does.</summary>
public enum TermUseKind
{
    /// <summary>Defines it, in its vocabulary.</summary>
    Definition,

    /// <summary>Gives it as a value: of a field, of a condition, as a broader term or a replacement.</summary>
    Value,

    /// <summary>Says something about it, which follows.</summary>
    Key,

    /// <summary>Names it within a longer value: an address of the site, a term with its vocabulary.</summary>
    Address,
}
