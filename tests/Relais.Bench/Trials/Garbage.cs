using Relais.Bench.Contest;

namespace Relais.Bench.Trials;

/// <summary>What queries leave to the garbage collector.</summary>
/// <param name="Queries">How many were asked.</param>
/// <param name="BytesPerQuery">Allocated, answers included.</param>
/// <param name="Gen0">Collections of the youngest generation meanwhile; of the two older in the next members.</param>
/// <param name="Gen1">Second generation.</param>
/// <param name="Gen2">Oldest.</param>
/// <param name="HeapBeforeMb">Live heap before.</param>
/// <param name="HeapAfterMb">Live heap after: as before, unless something grows with the queries.</param>
internal sealed record Garbage(int Queries, long BytesPerQuery, int Gen0, int Gen1, int Gen2, double HeapBeforeMb, double HeapAfterMb)
{
    /// <summary>Asks so many queries on the calling thread.</summary>
    public static Garbage Of(Operation operation, IReadOnlyList<BenchQuery> queries, int count)
    {
        var heap = LiveHeap();
        var collections = Collections();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++) operation.Ask(queries[i % queries.Count]);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var after = Collections();
        return new Garbage(count, allocated / count, after[0] - collections[0], after[1] - collections[1], after[2] - collections[2], heap, LiveHeap());
    }

    private static int[] Collections() => [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)];

    private static double LiveHeap() => Memory.Megabytes(GC.GetTotalMemory(forceFullCollection: true));
}
