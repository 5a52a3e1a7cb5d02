using System.Runtime.InteropServices;

namespace Relais.Engine.Facets.Columns;

/// <summary>Lists of numbers, one for each document in order of arrival.</summary>
internal sealed class DocumentLists
{
    private readonly List<int> _numbers = [];
    private readonly List<int> _ends = [];

    /// <summary>The list of a document that is ended.</summary>
    public ReadOnlySpan<int> this[int document]
    {
        get
        {
            var start = document == 0 ? 0 : _ends[document - 1];
            return CollectionsMarshal.AsSpan(_numbers)[start.._ends[document]];
        }
    }

    /// <summary>Adds a number to the list of the document that is not ended.</summary>
    public void Add(int number) => _numbers.Add(number);

    /// <summary>Adds a number that the list does not have yet.</summary>
    public void AddOnce(int number)
    {
        var start = _ends.Count == 0 ? 0 : _ends[^1];
        if (!CollectionsMarshal.AsSpan(_numbers)[start..].Contains(number)) Add(number);
    }

    /// <summary>Ends the list; what follows is the next document's.</summary>
    public void End() => _ends.Add(_numbers.Count);
}
