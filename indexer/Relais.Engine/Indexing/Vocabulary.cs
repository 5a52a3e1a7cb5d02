using System.Buffers.Binary;
using System.Text;
using Relais.Engine.Storage.Terms;

namespace Relais.Engine.Indexing;

/// <summary>Numbers terms as they come, so that a token is a number.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<byte[]> _terms = [];

    /// <summary>Number of terms.</summary>
    public int Count => _terms.Count;

    /// <summary>UTF-8 of a term.</summary>
    public ReadOnlySpan<byte> this[int number] => _terms[number];

    /// <summary>The term's number; -1 for one that is empty or too long for a dictionary.</summary>
    public int Add(string term)
    {
        if (_numbers.TryGetValue(term, out var number)) return number;
        var bytes = Encoding.UTF8.GetBytes(term);
        number = bytes.Length is > 0 and <= TermsCursor.LongestTerm ? _terms.Count : -1;
        _numbers.Add(term, number);
        if (number >= 0) _terms.Add(bytes);
        return number;
    }

    /// <summary>The numbers by rising bytes of their terms.</summary>
    public int[] Sorted()
    {
        var numbers = new int[_terms.Count];
        var heads = new ulong[_terms.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i;
            heads[i] = Head(_terms[i]);
        }
        // By the first eight bytes, which compare as one number; then the few runs that have these in common.
        Array.Sort(heads, numbers);
        for (var start = 0; start < numbers.Length;)
        {
            var end = start + 1;
            while (end < numbers.Length && heads[end] == heads[start]) end++;
            if (end - start > 1) Array.Sort(numbers, start, end - start, Comparer<int>.Create((a, b) => _terms[a].AsSpan().SequenceCompareTo(_terms[b])));
            start = end;
        }
        return numbers;
    }

    private static ulong Head(ReadOnlySpan<byte> term)
    {
        if (term.Length >= 8) return BinaryPrimitives.ReadUInt64BigEndian(term);
        Span<byte> head = stackalloc byte[8];
        head.Clear();
        term.CopyTo(head);
        return BinaryPrimitives.ReadUInt64BigEndian(head);
    }
}
