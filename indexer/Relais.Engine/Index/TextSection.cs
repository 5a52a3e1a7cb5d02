namespace Relais.Engine.Index;

/// <summary>The dictionaries of an open index.</summary>
internal sealed class TextSection
{
    private readonly Dictionary<TermSpace, TermDictionary> _spaces = [];

    public TextSection(ReadOnlyMemory<byte> section, int documents)
    {
        var from = new ByteReader(section);
        from.List(() =>
        {
            var space = new TermSpace(from.Text(), from.Text());
            var lengths = new FieldLengths(ReadLengths(from), documents);
            var terms = from.List(() => (Term: from.Text(), Postings: from.Bytes()));
            _spaces.Add(space, new TermDictionary(terms, lengths));
            return space;
        });
    }

    /// <summary>The dictionary of that space; null when no document has text there.</summary>
    public TermDictionary? Find(TermSpace space) => _spaces.GetValueOrDefault(space);

    /// <summary>True when some document has that term in its exact form, in any field.</summary>
    public bool Knows(string term) => _spaces.Any(space => space.Key.Language.Length == 0 && space.Value.Contains(term));

    private static (int Document, int Length)[] ReadLengths(ByteReader from)
    {
        var document = 0;
        return from.List(() =>
        {
            document += from.Number();
            return (document, from.Number());
        });
    }
}
