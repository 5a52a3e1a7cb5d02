namespace Relais.Indexer.Counting;

/// <summary>How often each text was searched for in a day. Bounded: a flood of senseless searches costs neither memory nor disk.</summary>
public sealed class DayCounts
{
    /// <summary>Most different texts of a day. Those that come after are counted without their words.</summary>
    public const int MostTexts = 2_000;

    private readonly Dictionary<SearchedText, int> _counts = [];
    private int _texts;

    /// <summary>Texts with the number of their searches.</summary>
    public IReadOnlyDictionary<SearchedText, int> Counts => _counts;

    /// <summary>True when nothing was searched for.</summary>
    public bool IsEmpty => _counts.Count == 0;

    /// <summary>Counts a text some times more.</summary>
    public void Add(SearchedText text, int times = 1)
    {
        if (!_counts.TryGetValue(text, out var before) && text.Words.Length > 0)
        {
            if (_texts == MostTexts)
            {
                text = text.Unsaid();
                before = _counts.GetValueOrDefault(text);
            }
            else
            {
                _texts++;
            }
        }

        _counts[text] = (int)Math.Min((long)before + times, int.MaxValue);
    }

    /// <summary>Counts all of another's too.</summary>
    public void Add(DayCounts other)
    {
        foreach (var (text, times) in other._counts) Add(text, times);
    }
}
