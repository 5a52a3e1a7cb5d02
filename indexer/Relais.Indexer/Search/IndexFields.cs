using Relais.Engine;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Search;

/// <summary>The fields of the index, made from the schema.</summary>
internal static class IndexFields
{
    public const string Type = "type";
    public const string RecordedOn = "recorded_on";

    public static string Facet(string id) => "facet." + id;

    public static string TitleOrder(string language) => "title_order." + language;

    public static IndexSchema Of(ContentSchema schema) => new(
        [
            .. schema.Search.Fields.Select(field => new IndexField(field.Id, FieldKind.Text, field.Weight)),
            .. schema.Facets.Select(facet => new IndexField(Facet(facet.Id), facet.Style switch
            {
                FacetStyle.Tree => FieldKind.Tree,
                FacetStyle.Years => FieldKind.Number,
                _ => FieldKind.Keyword,
            })),
            new IndexField(Type, FieldKind.Keyword),
            new IndexField(RecordedOn, FieldKind.Number),
            .. schema.Languages.Select(language => new IndexField(TitleOrder(language), FieldKind.Keyword)),
        ],
        schema.Languages)
    {
        Synonyms = VocabularySynonyms.Of(schema),
    };
}
