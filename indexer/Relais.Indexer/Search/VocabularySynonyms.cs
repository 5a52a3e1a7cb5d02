using Relais.Engine;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;

namespace Relais.Indexer.Search;

/// <summary>
/// The names of a term, in every language, as ways to say one thing: who types <em>community health</em> finds texts that say <em>santé communautaire</em>. Of the vocabularies of facets and of
/// the glossary only: the others (licences, statuses) are about write-ups, not about what they tell.
/// </summary>
internal static class VocabularySynonyms
{
    public static IReadOnlyList<SynonymGroup> Of(ContentSchema schema) =>
    [
        .. schema.Facets.SelectMany(facet => facet.Vocabularies).Distinct(StringComparer.Ordinal)
            .SelectMany(name => schema.Vocabularies[name].Terms)
            .Union(schema.Vocabularies.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Terms).Where(term => term.Glossary))
            .Where(term => term.DeprecatedBy is null)
            .Select(Names)
            .Where(names => names.Count > 1)
            .Select(names => new SynonymGroup(names)),
    ];

    private static List<string> Names(Term term) =>
    [
        .. term.Label.ByLanguage.Values.Select(Bare)
            .Concat(term.Alternatives.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value))
            // A number alone ("75" for Paris) stands for too many other things in a text.
            .Where(name => name.Any(char.IsLetter))
            .DistinctBy(Folded.Of, StringComparer.Ordinal),
    ];

    /// <summary>Nobody types what a label adds between brackets.</summary>
    private static string Bare(string label) => label.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? label[..bracket].TrimEnd() : label;
}
