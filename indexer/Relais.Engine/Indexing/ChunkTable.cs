using System.Numerics;
using System.Runtime.InteropServices;

namespace Relais.Engine.Indexing;

/// <summary>
/// A hash table from a few characters to a few numbers, all in four arrays: no object for each entry, so that a million look-ups stay in the processor's caches and the garbage collector has
/// nothing to walk. Entries of one bucket are chained.
/// </summary>
internal sealed class ChunkTable
{
    private int[] _buckets = new int[1 << 12];
    private Entry[] _entries = new Entry[1 << 12];
    private char[] _characters = new char[1 << 15];
    private int[] _numbers = new int[1 << 15];
    private int _charactersUsed;
    private int _numbersUsed;

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public uint Hash;
        public int Next;
        public int Characters;
        public int Length;
        public int Numbers;
        public int Count;
    }

    /// <summary>Number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of a chunk; empty when it has not been added.</summary>
    public ReadOnlySpan<int> Find(ReadOnlySpan<char> chunk)
    {
        var hash = Hash(chunk);
        for (var at = _buckets[hash & (uint)(_buckets.Length - 1)] - 1; at >= 0;)
        {
            ref readonly var entry = ref _entries[at];
            if (entry.Hash == hash && _characters.AsSpan(entry.Characters, entry.Length).SequenceEqual(chunk)) return _numbers.AsSpan(entry.Numbers, entry.Count);
            at = entry.Next;
        }
        return [];
    }

    /// <summary>Adds a chunk that is not there, with one number at least.</summary>
    public void Add(ReadOnlySpan<char> chunk, ReadOnlySpan<int> numbers)
    {
        if (Count == _entries.Length) Grow();
        EnsureRoom(ref _characters, _charactersUsed + chunk.Length);
        EnsureRoom(ref _numbers, _numbersUsed + numbers.Length);
        chunk.CopyTo(_characters.AsSpan(_charactersUsed));
        numbers.CopyTo(_numbers.AsSpan(_numbersUsed));
        var hash = Hash(chunk);
        ref var bucket = ref _buckets[hash & (uint)(_buckets.Length - 1)];
        _entries[Count] = new Entry { Hash = hash, Next = bucket - 1, Characters = _charactersUsed, Length = chunk.Length, Numbers = _numbersUsed, Count = numbers.Length };
        bucket = ++Count;
        _charactersUsed += chunk.Length;
        _numbersUsed += numbers.Length;
    }

    /// <summary>Forgets all entries, keeps the memory.</summary>
    public void Clear()
    {
        _buckets.AsSpan().Clear();
        Count = 0;
        _charactersUsed = 0;
        _numbersUsed = 0;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, Count * 2);
        _buckets = new int[_entries.Length];
        for (var i = 0; i < Count; i++)
        {
            ref var bucket = ref _buckets[_entries[i].Hash & (uint)(_buckets.Length - 1)];
            _entries[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }

    private static void EnsureRoom<T>(ref T[] array, int length)
    {
        if (length > array.Length) Array.Resize(ref array, Math.Max(length, array.Length * 2));
    }

    /// <summary>Four characters at a time, multiplied and folded; the table needs speed and spread, not secrecy.</summary>
    private static uint Hash(ReadOnlySpan<char> chunk)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        var hash = (ulong)chunk.Length;
        var fours = MemoryMarshal.Cast<char, ulong>(chunk);
        foreach (var four in fours) hash = BitOperations.RotateLeft((hash ^ four) * Odd, 29);
        foreach (var one in chunk[(fours.Length * 4)..]) hash = BitOperations.RotateLeft((hash ^ one) * Odd, 29);
        hash *= Odd;
        return (uint)(hash >> 32);
    }
}
