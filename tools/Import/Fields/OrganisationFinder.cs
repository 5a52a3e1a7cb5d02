using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Fields;

/// <summary>Proposes, for the field of organisations, those of the centre that a text names.</summary>
internal sealed class OrganisationFinder(ContentSchema schema, RecordType type, KnownNames known)
{
    private const double Named = 0.35;
    private const double EachMore = 0.07;
    private const double MostByCount = 0.65;
    private const double InTitle = 0.2;

    public IEnumerable<FieldProposal> Find(ImportText text)
    {
        if (type.Role(FieldRole.Organisations) is not { Type: ReferenceType, Target: { } target, List: { } bounds } field || schema.Type(target) is not { } organisations) return [];
        var index = new PhraseIndex<string>(text.Language);
        foreach (var (slug, name) in known.Of(organisations).DistinctBy(pair => (pair.Slug, Folded.Of(pair.Name)))) index.Add(slug, name);
        var inTitle = index.In(text.Title).Where(hit => hit.IsProper).Select(hit => hit.Thing).ToHashSet(StringComparer.Ordinal);
        var found = index.In(text.Body).Concat(index.In(text.Title)).Where(hit => hit.IsProper).GroupBy(hit => hit.Thing, StringComparer.Ordinal)
            .Select(group => (Slug: group.Key, Count: group.Count(), Written: group.First().Written, Confidence: Math.Min(MostByCount, Named + (EachMore * (group.Count() - 1))) + (inTitle.Contains(group.Key) ? InTitle : 0)))
            .OrderByDescending(hit => hit.Confidence).ThenBy(hit => hit.Slug, StringComparer.Ordinal)
            .Take(bounds.Max)
            .ToList();
        if (found.Count == 0) return [];
        var words = string.Join(", ", found.Select(hit => FormattableString.Invariant($"« {hit.Written} » ×{hit.Count}")));
        // Being named is not carrying: partners and funders are named as well.
        return [new FieldProposal(field, YamlValue.List(found.Select(hit => hit.Slug)), found.Count == 1 ? found[0].Confidence : Math.Min(found[0].Confidence, Confidence.Taken - 0.05), LocalizedText.Same(words))];
    }
}
