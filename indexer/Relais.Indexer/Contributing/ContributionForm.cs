using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Contributing;

/// <summary>
/// What the form for contributing asks, all from the schema: what must be there to submit, what goes with it in the same group, and every section. E-mail addresses are never asked for: all that is
/// proposed is kept in git, which forgets nothing.
/// </summary>
/// <param name="Type">Type of what is proposed.</param>
/// <param name="Fields">Questions about fields, those of a group together, in the order of the schema.</param>
/// <param name="Sections">Questions about sections: what is told first, then those needed, then the others in reading order.</param>
public sealed record ContributionForm(RecordType Type, IReadOnlyList<ContributionQuestion> Fields, IReadOnlyList<ContributionQuestion> Sections)
{
    private const string SectionMark = "section.";

    /// <summary>Most characters of all answers together.</summary>
    public const int MostOfAll = 100_000;

    /// <summary>Parts that the centre fills in itself.</summary>
    private static readonly FieldRole[] Given = [FieldRole.Identifier, FieldRole.Language, FieldRole.Status, FieldRole.Translation];

    /// <summary>In a group, what people know without looking it up; codes, coordinates and dates are for editors.</summary>
    private static readonly FieldRole[] InGroups = [FieldRole.Name, FieldRole.Note, FieldRole.Organisation, FieldRole.Link];

    /// <summary>All questions.</summary>
    public IEnumerable<ContributionQuestion> Questions => Fields.Concat(Sections);

    /// <summary>The form that a schema makes.</summary>
    public static ContributionForm Of(ContentSchema schema)
    {
        var type = schema.Searchable;
        return new ContributionForm(
            type,
            [.. type.Fields.Where(field => field.Need is Need.Submitted && !Given.Contains(field.Role)).SelectMany(Asked)],
            [
                .. type.Sections.OrderByDescending(section => section.IsToldFirst).ThenByDescending(section => section.Need is Need.Submitted)
                    .Select(section => new ContributionQuestion { Name = SectionMark + section.Id, Section = section, IsRequired = section.Need is Need.Submitted }),
            ]);
    }

    private static IEnumerable<ContributionQuestion> Asked(FieldDefinition field)
    {
        if (field.Type is EmailType) return [];
        if (field.Fields.Count == 0) return [new ContributionQuestion { Name = field.Key, Field = field, IsRequired = true }];
        return field.Fields.Where(inner => inner.Type is not EmailType && (inner.Need is Need.Submitted || InGroups.Contains(inner.Role)))
            .Select(inner => new ContributionQuestion { Name = $"{field.Key}.{inner.Key}", Group = field, Field = inner, IsRequired = inner.Need is Need.Submitted });
    }
}
