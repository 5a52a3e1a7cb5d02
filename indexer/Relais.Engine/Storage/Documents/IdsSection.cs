using System.Text;

namespace Relais.Engine.Storage.Documents;

/// <summary>
/// The ids of a segment's documents, rising in ordinal order of UTF-16, in blocks of <see cref="BlockSize"/> of which the first is whole and each other tells
/// how it goes on from the one before. Ids must be valid UTF-16.
/// </summary>
internal sealed class IdsSection
{
    private const int BlockSize = 16;
    private const int StackRoom = 256;
    private const int FooterLength = 12;

    private readonly Section _section;
    private readonly int _blocks;
    private readonly int _longest;

    /// <summary>Opens a section: no more than its end is looked at.</summary>
    /// <exception cref="InvalidDataException">The section is not one of ids.</exception>
    public IdsSection(Section section)
    {
        if (section.Length < FooterLength) throw Damaged();
        _section = section;
        Count = section.Int32(section.Length - 12);
        _blocks = section.Int32(section.Length - 8);
        _longest = section.Int32(section.Length - 4);
        if (Count < 0 || _blocks < 0 || _longest < 0 || _longest > _blocks || _blocks + 4L * Blocks + FooterLength != section.Length) throw Damaged();
    }

    /// <summary>Number of ids.</summary>
    public int Count { get; }

    private int Blocks => (int)(((long)Count + BlockSize - 1) / BlockSize);

    /// <summary>The id of a document.</summary>
    public string this[int document]
    {
        get
        {
            var buffer = Room(stackalloc byte[StackRoom]);
            return Encoding.UTF8.GetString(buffer[..Read(document, buffer)]);
        }
    }

    /// <summary>Writes ids that rise.</summary>
    /// <exception cref="ArgumentException">The ids do not rise, or are told apart by halves of surrogate pairs only.</exception>
    public static void Write(SectionWriter to, IReadOnlyList<string> ids)
    {
        var start = to.Position;
        var blocks = new List<int>();
        byte[] before = [];
        var longest = 0;
        for (var i = 0; i < ids.Count; i++)
        {
            var id = Encoding.UTF8.GetBytes(ids[i]);
            if (i > 0 && Utf8Ordinal.Compare(before, id) >= 0) throw new ArgumentException($"The id '{ids[i]}' does not come after '{ids[i - 1]}'.", nameof(ids));
            if (i % BlockSize == 0) blocks.Add(checked((int)(to.Position - start)));
            var shared = i % BlockSize == 0 ? 0 : before.AsSpan().CommonPrefixLength(id);
            to.VarInt((uint)shared);
            to.VarInt((uint)(id.Length - shared));
            to.Bytes(id.AsSpan(shared));
            longest = Math.Max(longest, id.Length);
            before = id;
        }
        var end = checked((int)(to.Position - start));
        foreach (var block in blocks) to.Int32(block);
        to.Int32(ids.Count);
        to.Int32(end);
        to.Int32(longest);
    }

    /// <summary>The bytes of the id of a document.</summary>
    public ReadOnlySpan<byte> Utf8(int document)
    {
        var buffer = Room(stackalloc byte[StackRoom]);
        return buffer[..Read(document, buffer)].ToArray();
    }

    /// <summary>The document of that id, or the complement (~) of the first document whose id comes after it.</summary>
    public int Find(string id)
    {
        var wanted = Encoding.UTF8.GetBytes(id);
        var buffer = Room(stackalloc byte[StackRoom]);
        int low = 0, high = Blocks;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var first = Block(middle, buffer);
            first.Next();
            if (Utf8Ordinal.Compare(first.Current, wanted) <= 0) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return ~0;

        var document = (low - 1) * BlockSize;
        var end = Math.Min(document + BlockSize, Count);
        for (var ids = Block(low - 1, buffer); document < end; document++)
        {
            ids.Next();
            var order = Utf8Ordinal.Compare(ids.Current, wanted);
            if (order >= 0) return order == 0 ? document : ~document;
        }
        return ~end;
    }

    private int Read(int document, Span<byte> buffer)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)Count, nameof(document));
        var ids = Block(document / BlockSize, buffer);
        for (var left = document % BlockSize; left >= 0; left--) ids.Next();
        return ids.Current.Length;
    }

    private FrontCoded Block(int block, Span<byte> buffer)
    {
        var start = _section.Int32(_blocks + 4 * block);
        return start >= 0 && start <= _blocks ? new FrontCoded(_section.Span[start.._blocks], buffer) : throw Damaged();
    }

    private Span<byte> Room(Span<byte> stack) => _longest <= stack.Length ? stack : new byte[_longest];

    private static InvalidDataException Damaged() => new("The ids of a segment contradict themselves.");
}
