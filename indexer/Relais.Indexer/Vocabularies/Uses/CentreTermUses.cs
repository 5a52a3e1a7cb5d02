using System.Text.RegularExpressions;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Vocabularies.Uses;

/// <summary>The terms that the files beside the records name. These files were read without fault before: a key that is not there is one that may be left out.</summary>
internal static partial class CentreTermUses
{
    private const string StatusVocabulary = "status";

    /// <summary>Its own terms, the broader ones, the related ones, the replacements.</summary>
    public static IEnumerable<TermUse> OfVocabulary(FrontMatterText file, Vocabulary vocabulary)
    {
        foreach (var term in Items(file.Root["terms"]).OfType<TextMap>())
        {
            if (term["id"] is TextScalar id) yield return new TermUse(file, vocabulary.Id, id.Value, TermUseKind.Definition, id.Span, id.At) { Scalar = id, Map = term };
            foreach (var use in Values(file, term["broader"], vocabulary.BroaderVocabulary ?? vocabulary.Id)) yield return use;
            if (Related(file, term["related"]) is { } related) yield return related;
            foreach (var use in Values(file, term["deprecated_by"], vocabulary.Id)) yield return use;
        }
    }

    /// <summary>The second of the two ids.</summary>
    private static TermUse? Related(FrontMatterText file, TextNode? node)
    {
        if (node is not TextScalar scalar || RelatedTerm.Parse(scalar.Value) is not { } related) return null;
        var start = scalar.Span.Of(file.Text).IndexOf(RelatedTerm.Separator, StringComparison.Ordinal) + 1;
        return new TermUse(file, related.Vocabulary, related.Id, TermUseKind.Address, new TextSpan(scalar.Span.Start + start, related.Id.Length), scalar.At with { Column = scalar.At.Column + start });
    }

    /// <summary>Statuses, conditions of needs, values that tell nothing, precisions of maps.</summary>
    public static IEnumerable<TermUse> OfSchema(FrontMatterText file, ContentSchema schema)
    {
        foreach (var use in Keys(file, file.Root["statuses"], StatusVocabulary)) yield return use;
        foreach (var type in Entries(file.Root["types"]))
            foreach (var use in Conditions(file, (type.Value as TextMap)?["fields"], schema.Type(type.Key.Value)?.Fields ?? [])) yield return use;
        foreach (var untold in Entries((file.Root["comparison"] as TextMap)?["untold"]))
            foreach (var use in FacetValues(file, untold, schema)) yield return use;
        if (schema.Searchable.Role(FieldRole.Place)?.Inner(FieldRole.Precision)?.Vocabulary is { } precision)
            foreach (var use in Values(file, (file.Root["map"] as TextMap)?["precise"], precision)) yield return use;
    }

    /// <summary>What described situations were given.</summary>
    public static IEnumerable<TermUse> OfJudgements(FrontMatterText file, ContentSchema schema) =>
        Items(file.Root["situations"]).OfType<TextMap>().SelectMany(situation => Entries(situation["given"])).SelectMany(given => FacetValues(file, given, schema));

    /// <summary>The searches that the home page proposes.</summary>
    public static IEnumerable<TermUse> OfSite(FrontMatterText file, ContentSchema schema) =>
        Items(file.Root["starting_points"]).OfType<TextMap>().Select(point => point["query"]).OfType<TextScalar>().SelectMany(query => Address(file, query, schema));

    /// <summary>Only ids are looked for, which are written in an address as they are: what stands between the quotes need not be read.</summary>
    private static IEnumerable<TermUse> Address(FrontMatterText file, TextScalar query, ContentSchema schema)
    {
        foreach (Match match in Parameter.Matches(query.Span.Of(file.Text)))
        {
            var (key, value) = (match.Groups["key"].Value, match.Groups["value"]);
            var facet = schema.Facets.FirstOrDefault(facet => facet.Aliases.Prepend(facet.Id).Contains(key, StringComparer.Ordinal));
            if (facet is null || VocabularyOf(facet.Vocabularies, value.Value, schema) is not { } vocabulary) continue;
            var at = query.At with { Column = query.At.Column + value.Index };
            yield return new TermUse(file, vocabulary, value.Value, TermUseKind.Address, new TextSpan(query.Span.Start + value.Index, value.Length), at);
        }
    }

    private static IEnumerable<TermUse> Conditions(FrontMatterText file, TextNode? fields, IReadOnlyList<FieldDefinition> known)
    {
        foreach (var entry in Entries(fields))
        {
            if (entry.Value is not TextMap field) continue;
            var need = field["need_when"] as TextMap;
            foreach (var condition in new[] { need, need?["unless"] as TextMap }.OfType<TextMap>())
            {
                var asked = (condition["field"] as TextScalar)?.Value;
                if (known.FirstOrDefault(sibling => string.Equals(sibling.Key, asked, StringComparison.Ordinal))?.Vocabulary is { } vocabulary)
                    foreach (var use in Values(file, condition["in"], vocabulary)) yield return use;
            }

            var inner = known.FirstOrDefault(sibling => string.Equals(sibling.Key, entry.Key.Value, StringComparison.Ordinal))?.Fields ?? [];
            foreach (var use in Conditions(file, field["fields"], inner)) yield return use;
        }
    }

    /// <summary>Values of a facet, or of a vocabulary that is none, under its name.</summary>
    private static IEnumerable<TermUse> FacetValues(FrontMatterText file, TextEntry entry, ContentSchema schema)
    {
        var name = entry.Key.Value;
        var vocabularies = schema.Facet(name)?.Vocabularies ?? (schema.Vocabularies.ContainsKey(name) ? [name] : []);
        return Items(entry.Value).OfType<TextScalar>()
            .Select(item => (Item: item, Vocabulary: VocabularyOf(vocabularies, item.Value, schema)))
            .Where(found => found.Vocabulary is not null)
            .Select(found => new TermUse(file, found.Vocabulary!, found.Item.Value, TermUseKind.Value, found.Item.Span, found.Item.At) { Scalar = found.Item, List = entry.Value as TextList });
    }

    /// <summary>Of the vocabularies of a tree, the one that has the value.</summary>
    private static string? VocabularyOf(IReadOnlyList<string> vocabularies, string value, ContentSchema schema) =>
        vocabularies.FirstOrDefault(id => schema.Vocabularies[id].Current(value) is not null);

    private static IEnumerable<TermUse> Values(FrontMatterText file, TextNode? node, string vocabulary) => node switch
    {
        TextScalar scalar => [new TermUse(file, vocabulary, scalar.Value, TermUseKind.Value, scalar.Span, scalar.At) { Scalar = scalar }],
        TextList list => list.Items.OfType<TextScalar>().Select(item => new TermUse(file, vocabulary, item.Value, TermUseKind.Value, item.Span, item.At) { Scalar = item, List = list }),
        _ => [],
    };

    private static IEnumerable<TermUse> Keys(FrontMatterText file, TextNode? node, string vocabulary) =>
        Entries(node).Select(entry => new TermUse(file, vocabulary, entry.Key.Value, TermUseKind.Key, entry.Key.Span, entry.Key.At) { Scalar = entry.Key, Map = (TextMap)node! });

    private static IEnumerable<TextEntry> Entries(TextNode? node) => (node as TextMap)?.Entries ?? [];

    private static IEnumerable<TextNode> Items(TextNode? node) => (node as TextList)?.Items ?? [];

    [GeneratedRegex(@"(?<=^|[?&""'])(?<key>[A-Za-z0-9_-]+)=(?<value>[A-Za-z0-9_.-]+)(?=$|[&""'])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter { get; }
}
