using Relais.Engine.Storage;

namespace Relais.Engine.Embedded;

/// <summary>A schema as bytes, and back.</summary>
internal static class SchemaCodec
{
    public static void Write(IndexSchema schema, SectionWriter to)
    {
        to.VarInt((uint)schema.Fields.Count);
        foreach (var field in schema.Fields)
        {
            to.Text(field.Name);
            to.Byte((byte)field.Kind);
            to.Int32(BitConverter.SingleToInt32Bits(field.Weight));
            to.Byte((byte)field.Forms);
            to.Byte(field.IsStored ? (byte)1 : (byte)0);
        }
        WriteTexts(schema.Languages, to);
        to.VarInt((uint)schema.Synonyms.Count);
        foreach (var group in schema.Synonyms) WriteTexts(group.Labels, to);
    }

    public static IndexSchema Read(ref SectionReader from)
    {
        var fields = new IndexField[from.Count()];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = new IndexField(from.Text(), (FieldKind)from.Byte(), BitConverter.Int32BitsToSingle(from.Int32())) { Forms = (TextForms)from.Byte(), IsStored = from.Byte() != 0 };
        }
        var languages = ReadTexts(ref from);
        var synonyms = new SynonymGroup[from.Count()];
        for (var i = 0; i < synonyms.Length; i++) synonyms[i] = new SynonymGroup(ReadTexts(ref from));
        return new IndexSchema(fields, languages) { Synonyms = synonyms };
    }

    private static void WriteTexts(IReadOnlyList<string> texts, SectionWriter to)
    {
        to.VarInt((uint)texts.Count);
        foreach (var text in texts) to.Text(text);
    }

    private static string[] ReadTexts(ref SectionReader from)
    {
        var texts = new string[from.Count()];
        for (var i = 0; i < texts.Length; i++) texts[i] = from.Text();
        return texts;
    }
}
