namespace Relais.Tools.Import.Prose;

/// <summary>Tells the kind of an image from its first bytes: names and declared types may lie.</summary>
internal static class ImageKind
{
    /// <summary>The extension of its kind, without dot, or "" when it is none that is known.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpg",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "webp",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "gif",
        [(byte)'B', (byte)'M', ..] => "bmp",
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => "tiff",
        [0x01, 0, 0, 0, ..] => "emf",
        [0xD7, 0xCD, 0xC6, 0x9A, ..] => "wmf",
        [(byte)'<', (byte)'s', (byte)'v', (byte)'g', ..] or [(byte)'<', (byte)'?', (byte)'x', (byte)'m', (byte)'l', ..] => "svg",
        _ => "",
    };
}
