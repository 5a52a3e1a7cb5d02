using System.Globalization;

namespace Relais.Engine.Highlighting;

/// <summary>Where an excerpt may begin or end: around words, and only in very long ones between characters as readers see them.</summary>
internal sealed class CutPoints
{
    /// <summary>A run of letters without blank longer than this is a script without spaces, or no text; it may be cut inside.</summary>
    private const int LongestRun = 60;

    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _sentences = [0];

    public CutPoints(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            AddRun(text, at, end);
            if (EndsSentence(text, at, end)) _sentences.Add(end);
            at = end;
        }
    }

    /// <summary>Last start at or before that place.</summary>
    public int StartBefore(int at) => _starts.FindLast(start => start <= at);

    /// <summary>First start at or after that place; the place itself when none follows.</summary>
    public int StartAfter(int at) => _starts.FindIndex(start => start >= at) is >= 0 and var i ? _starts[i] : at;

    /// <summary>First end at or after that place.</summary>
    public int EndAfter(int at) => _ends.FindIndex(end => end >= at) is >= 0 and var i ? _ends[i] : at;

    /// <summary>Last end at or before that place; the place itself when none precedes.</summary>
    public int EndBefore(int at) => _ends.FindLastIndex(end => end <= at) is >= 0 and var i ? _ends[i] : at;

    /// <summary>Where the sentence around that place begins.</summary>
    public int SentenceStart(int at) => StartAfter(_sentences.FindLast(end => end <= at));

    /// <summary>The last sentence end between two places, or null.</summary>
    public int? LastSentenceEnd(int from, int to) => _sentences.FindLast(end => end <= to) is var last && last >= from && last > 0 ? last : null;

    private void AddRun(string text, int start, int end)
    {
        if (end - start <= LongestRun)
        {
            _starts.Add(start);
            _ends.Add(end);
            return;
        }
        for (var at = start; at < end;)
        {
            _starts.Add(at);
            at = Math.Min(end, at + StringInfo.GetNextTextElementLength(text.AsSpan(at)));
            _ends.Add(at);
        }
    }

    /// <summary>A stop, a question, an exclamation, an ellipsis, maybe with a closing mark behind; or the end of a line.</summary>
    private static bool EndsSentence(string text, int start, int end)
    {
        if (end < text.Length && text[end] is '\n' or '\r') return true;
        var last = text.AsSpan(start, end - start).TrimEnd("\"”»’)]");
        // "M." and "p." are abbreviations more often than sentences.
        return last.Length > 2 ? last[^1] is '.' or '!' or '?' or '…' : last is "!" or "?" or "…";
    }
}
