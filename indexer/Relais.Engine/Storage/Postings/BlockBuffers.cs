namespace Relais.Engine.Storage.Postings;

/// <summary>Room for the blocks that a search decodes, used again by the next search of the same thread. Not for several threads.</summary>
internal sealed class BlockBuffers
{
    /// <summary>Buffers kept for the next search; one that needs more, for a very common beginning, gives them to the collector.</summary>
    private const int MostKept = 256;

    private readonly List<int[]> _kept = [];
    private int _taken;

    /// <summary>Room for a block of numbers, filled with anything.</summary>
    public int[] Take()
    {
        if (_taken < _kept.Count) return _kept[_taken++];
        var buffer = new int[BlockPacking.Size];
        if (_kept.Count < MostKept)
        {
            _kept.Add(buffer);
            _taken++;
        }
        return buffer;
    }

    /// <summary>Takes all of them back.</summary>
    public void TakeBack() => _taken = 0;
}
