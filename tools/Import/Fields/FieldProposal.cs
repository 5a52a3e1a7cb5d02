using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Fields;

/// <summary>A value that a field may have.</summary>
/// <param name="Field">The field.</param>
/// <param name="Yaml">The value as YAML on one line.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Why">What it was found by.</param>
internal sealed record FieldProposal(FieldDefinition Field, string Yaml, double Confidence, LocalizedText Why);

/// <summary>What is proposed for one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Taken">What is written as its value, or null.</param>
/// <param name="Proposed">What is written in comments, the surest first.</param>
internal sealed record FieldOutcome(FieldDefinition Field, FieldProposal? Taken, IReadOnlyList<FieldProposal> Proposed)
{
    private const int MostProposed = 2;

    /// <summary>What comes of all proposals, by key of the field.</summary>
    public static IReadOnlyDictionary<string, FieldOutcome> Of(IEnumerable<FieldProposal> proposals) => proposals
        .Where(proposal => proposal.Confidence >= Confidence.Proposed)
        .GroupBy(proposal => proposal.Field.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Of([.. group]), StringComparer.Ordinal);

    private static FieldOutcome Of(IReadOnlyList<FieldProposal> proposals)
    {
        var ordered = proposals.OrderByDescending(proposal => proposal.Confidence).DistinctBy(proposal => proposal.Yaml, StringComparer.Ordinal).ToList();
        var taken = ordered[0].Confidence >= Confidence.Taken ? ordered[0] : null;
        // Beside a single value that is sure, an unsure one is noise; a list may be completed.
        var rest = ordered.Skip(taken is null ? 0 : 1).Where(proposal => taken is null || proposal.Field.List is not null || proposal.Confidence > Confidence.Person);
        return new FieldOutcome(ordered[0].Field, taken, [.. rest.Take(MostProposed)]);
    }
}
