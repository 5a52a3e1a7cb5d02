namespace Relais.Engine.Storage.Documents;

/// <summary>Reads back what a <see cref="PassagesWriter"/> wrote.</summary>
internal static class PassagesReader
{
    /// <summary>All of them, in the order given.</summary>
    /// <exception cref="InvalidDataException">The bytes contradict themselves or the schema.</exception>
    public static List<Passage> Read(ReadOnlySpan<byte> bytes, IndexSchema schema)
    {
        var passages = new List<Passage>();
        var from = new SectionReader(bytes);
        while (!from.IsAtEnd)
        {
            var field = from.VarInt();
            var language = from.VarInt();
            if (field >= (uint)schema.Fields.Count || language > (uint)schema.Languages.Count) throw new InvalidDataException("A stored passage tells a field or a language that the schema does not have.");
            var code = language == 0 ? from.Text() : schema.Languages[(int)language - 1];
            var anchor = from.Text();
            passages.Add(new Passage(schema.Fields[(int)field].Name, code, from.Text(), anchor));
        }
        return passages;
    }
}
