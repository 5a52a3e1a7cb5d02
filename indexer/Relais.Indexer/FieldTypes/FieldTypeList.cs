namespace Relais.Indexer.FieldTypes;

/// <summary>Every field type, by its name in the schema.</summary>
public static class FieldTypeList
{
    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, FieldType> All { get; } =
        new FieldType[]
        {
            new TextType(), new IdentifierType(), new UrlType(), new EmailType(), new FileType(), new LocalizedType(), new TermType(),
            new ReferenceType(), new ObjectType(), new NumberType(), new IntegerType(), new DateType(), new EdtfType(),
        }.ToDictionary(type => type.Id, StringComparer.Ordinal);
}
