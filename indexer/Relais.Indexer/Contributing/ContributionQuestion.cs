using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Indexer.Contributing;

/// <summary>One thing that the form for contributing asks.</summary>
public sealed record ContributionQuestion
{
    /// <summary>Most characters of a section.</summary>
    public const int MostOfSection = 8000;

    private const int MostOfField = 500;
    private const int LongestLine = 160;

    /// <summary>Name in the form and in what is kept: "title", "place.name", "section.lessons".</summary>
    public required string Name { get; init; }

    /// <summary>The group that the field is in, or null.</summary>
    public FieldDefinition? Group { get; init; }

    /// <summary>The field asked for; null for a section.</summary>
    public FieldDefinition? Field { get; init; }

    /// <summary>The section asked for; null for a field.</summary>
    public SectionDefinition? Section { get; init; }

    /// <summary>Whether nothing can be proposed without it.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Whether it is in view from the start, though it may be left out.</summary>
    public bool IsInView => IsRequired || Section is { IsToldFirst: true };

    /// <summary>What it is called.</summary>
    public LocalizedText Label => Field?.Label ?? Section!.Label;

    /// <summary>What to write.</summary>
    public LocalizedText Help => Field?.Help ?? Section!.Question;

    /// <summary>Most characters of one answer.</summary>
    public int Most => Section is not null ? MostOfSection : Field!.Type is TextType && Field.Max is { } most ? (int)most : MostOfField;

    /// <summary>Whether the answer may run over several lines.</summary>
    public bool IsLong => Section is not null || (Field!.Type is TextType && (Most > LongestLine * 2 || Field.List is not null));

    /// <summary>Whether it is answered by choosing.</summary>
    public bool IsChoice => Field is { Type: TermType, Vocabulary: not null };

    /// <summary>Whether several may be chosen.</summary>
    public bool TakesSeveral => IsChoice && Field!.List is not null;
}
