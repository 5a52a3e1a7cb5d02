namespace Relais.Engine.Index;

/// <summary>CRC-32 as in ISO 3309 and PNG (reflected polynomial EDB88320): finds every single flipped byte and every burst up to 32 bits.</summary>
internal static class Checksum
{
    private static readonly uint[] _table = Table();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = _table[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] Table()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++) entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ 0xEDB88320;
            table[i] = entry;
        }
        return table;
    }
}
