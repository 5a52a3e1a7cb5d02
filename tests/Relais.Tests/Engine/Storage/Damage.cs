using Relais.Engine.Storage;

namespace Relais.Tests.Engine.Storage;

/// <summary>Sections that were cut or altered. Checksums refuse such files before; should one pass, reading must answer or refuse, and nothing else.</summary>
internal static class Damage
{
    public static void EachOf(byte[] bytes, Action<Section> read)
    {
        read(Section.Of(bytes));
        for (var length = 0; length < bytes.Length; length += length < 64 ? 1 : 13) Try(bytes[..length], read, FormattableString.Invariant($"cut at {length}"));
        for (var at = 0; at < bytes.Length; at++)
        {
            foreach (var flip in new byte[] { 0x01, 0x20, 0x80, 0xFF })
            {
                var altered = bytes.ToArray();
                altered[at] ^= flip;
                Try(altered, read, FormattableString.Invariant($"byte {at} of {bytes.Length} flipped by {flip}"));
            }
        }
    }

    private static void Try(byte[] bytes, Action<Section> read, string how)
    {
        var thrown = Record.Exception(() => read(Section.Of(bytes)));
        Assert.True(thrown is null or InvalidDataException, $"{how}: {thrown}");
    }
}
