using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Relais.Engine.Indexing;

/// <summary>
/// A hash table from a few characters to a few numbers. A slot tells a hash and where the entry lies; an entry has its characters and its numbers side by side. A look-up so touches two
/// places of memory and no object, and the garbage collector has nothing to walk. Open addressing, linear probing, half full at most.
/// </summary>
internal sealed class ChunkTable
{
    /// <summary>Before the characters of an entry: how many they are, in the upper half, and how many numbers follow them.</summary>
    private const int HeadLength = 1;

    private ulong[] _slots = new ulong[1 << 13];
    private int[] _entries = new int[1 << 16];
    private int _used;

    /// <summary>Number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of a chunk; empty when it has not been added.</summary>
    public ReadOnlySpan<int> Find(ReadOnlySpan<char> chunk)
    {
        var hash = Hash(chunk);
        var slots = _slots;
        for (var at = hash & (uint)(slots.Length - 1); ; at = (at + 1) & (uint)(slots.Length - 1))
        {
            var slot = slots[at];
            if (slot == 0) return [];
            if ((uint)(slot >> 32) != hash) continue;
            var entry = _entries.AsSpan((int)(uint)slot - 1);
            var (length, count) = (entry[0] >> 16, entry[0] & 0xFFFF);
            if (length == chunk.Length && AreSame(Characters(entry, length), chunk)) return entry.Slice(HeadLength + Room(length), count);
        }
    }

    /// <summary>Adds a chunk that is not there.</summary>
    /// <param name="chunk">Fewer than 32,768 characters.</param>
    /// <param name="numbers">One to 65,535.</param>
    public void Add(ReadOnlySpan<char> chunk, ReadOnlySpan<int> numbers)
    {
        if (Count * 2 == _slots.Length) Grow();
        var start = _used;
        _used += HeadLength + Room(chunk.Length) + numbers.Length;
        if (_used > _entries.Length) Array.Resize(ref _entries, Math.Max(_used, _entries.Length * 2));
        var entry = _entries.AsSpan(start);
        entry[0] = (chunk.Length << 16) | numbers.Length;
        chunk.CopyTo(MemoryMarshal.Cast<int, char>(entry[HeadLength..]));
        numbers.CopyTo(entry[(HeadLength + Room(chunk.Length))..]);
        Put(_slots, ((ulong)Hash(chunk) << 32) | (uint)(start + 1));
        Count++;
    }

    /// <summary>Forgets all entries, keeps the memory.</summary>
    public void Clear()
    {
        _slots.AsSpan().Clear();
        Count = 0;
        _used = 0;
    }

    private static ReadOnlySpan<char> Characters(ReadOnlySpan<int> entry, int length) => MemoryMarshal.Cast<int, char>(entry[HeadLength..])[..length];

    /// <summary>Four characters at a time: a chunk is too short for a call to be worth it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var at = 0;
        for (; at <= left.Length - 4; at += 4)
            if (MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(left[at..])) != MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(right[at..]))) return false;
        for (; at < left.Length; at++)
            if (left[at] != right[at]) return false;
        return true;
    }

    /// <summary>Two characters to a number.</summary>
    private static int Room(int characters) => (characters + 1) / 2;

    private void Grow()
    {
        var slots = new ulong[_slots.Length * 2];
        foreach (var slot in _slots)
            if (slot != 0) Put(slots, slot);
        _slots = slots;
    }

    private static void Put(ulong[] slots, ulong slot)
    {
        var at = (uint)(slot >> 32) & (uint)(slots.Length - 1);
        while (slots[at] != 0) at = (at + 1) & (uint)(slots.Length - 1);
        slots[at] = slot;
    }

    /// <summary>Four characters at a time, multiplied and folded; the table needs speed and spread, not secrecy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<char> chunk)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        var hash = (ulong)chunk.Length;
        var fours = MemoryMarshal.Cast<char, ulong>(chunk);
        foreach (var four in fours) hash = BitOperations.RotateLeft((hash ^ four) * Odd, 29);
        foreach (var one in chunk[(fours.Length * 4)..]) hash = BitOperations.RotateLeft((hash ^ one) * Odd, 29);
        return (uint)((hash * Odd) >> 32);
    }
}
