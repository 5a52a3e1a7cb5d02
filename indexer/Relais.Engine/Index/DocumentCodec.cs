namespace Relais.Engine.Index;

/// <summary>A whole document as bytes, and back.</summary>
internal static class DocumentCodec
{
    public static void Write(ByteWriter to, Document document)
    {
        to.Text(document.Id);
        to.List(document.Passages, passage =>
        {
            to.Text(passage.Field);
            to.Text(passage.Language);
            to.Text(passage.Text);
            to.Text(passage.Anchor);
        });
        to.List(document.Keywords, keyword =>
        {
            to.Text(keyword.Field);
            to.Text(keyword.Value);
        });
        to.List(document.Trees, tree =>
        {
            to.Text(tree.Field);
            to.List(tree.Path, to.Text);
        });
        to.List(document.Numbers, number =>
        {
            to.Text(number.Field);
            to.Long(number.Value);
        });
        to.Bytes(document.Stored.Span);
    }

    public static Document Read(ByteReader from) => new()
    {
        Id = from.Text(),
        Passages = from.List(() => new Passage(from.Text(), from.Text(), from.Text(), from.Text())),
        Keywords = from.List(() => new KeywordValue(from.Text(), from.Text())),
        Trees = from.List(() => new TreeValue(from.Text(), from.List(from.Text))),
        Numbers = from.List(() => new NumberValue(from.Text(), from.Long())),
        Stored = from.Bytes(),
    };
}
