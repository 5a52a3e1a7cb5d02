using Relais.Engine.Storage.Postings;

namespace Relais.Engine.Query.Execution;

/// <summary>The buffers of a running search, used again by the next one of the same thread: fifty kilobytes that need not be cleared and collected each time.</summary>
internal sealed class Scratch
{
    [ThreadStatic]
    private static Scratch? _free;

    /// <summary>Scores of all clauses.</summary>
    public ScoreWindow Sum { get; } = new();

    /// <summary>What one clause found; empty.</summary>
    public ScoreWindow Found { get; } = new();

    /// <summary>What one alternative found; empty.</summary>
    public ScoreWindow Spare { get; } = new();

    /// <summary>What the clauses found together.</summary>
    public ulong[] Matched { get; } = new ulong[ScoreWindow.Words];

    /// <summary>For minimum-should-match.</summary>
    public BitCounters Counters { get; } = new();

    /// <summary>For postings, and for the scores of a block.</summary>
    public BlockBuffers Blocks { get; } = new();

    /// <summary>Buffers that nobody else uses.</summary>
    public static Scratch Take()
    {
        var taken = _free ?? new Scratch();
        _free = null;
        return taken;
    }

    /// <summary>Gives them back, as empty as they were taken; not to be called after a failure, which may leave anything in them.</summary>
    public void GiveBack()
    {
        Blocks.TakeBack();
        _free = this;
    }
}
