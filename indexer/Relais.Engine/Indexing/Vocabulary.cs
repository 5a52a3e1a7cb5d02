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
        for (var i = 0; i < numbers.Length; i++) numbers[i] = i;
        Array.Sort(numbers, (a, b) => _terms[a].AsSpan().SequenceCompareTo(_terms[b]));
        return numbers;
    }
}
