using System.Security.Cryptography;
using Relais.Engine;

namespace Relais.Indexer.Search;

/// <summary>A short value that two documents share only when the engine would index both alike: the first half of a SHA-256 of all that they hold.</summary>
internal static class DocumentFingerprint
{
    /// <summary>In bytes.</summary>
    public const int Length = 16;

    public static ReadOnlySpan<byte> Of(Document document)
    {
        using var bytes = new MemoryStream();
        // Strings are written with their length, lists with their count: no two documents are written alike.
        using var writer = new BinaryWriter(bytes);
        writer.Write(document.Id);
        writer.Write(document.Passages.Count);
        foreach (var passage in document.Passages)
        {
            writer.Write(passage.Field);
            writer.Write(passage.Language);
            writer.Write(passage.Text);
            writer.Write(passage.Anchor);
        }

        writer.Write(document.Keywords.Count);
        foreach (var keyword in document.Keywords)
        {
            writer.Write(keyword.Field);
            writer.Write(keyword.Value);
        }

        writer.Write(document.Trees.Count);
        foreach (var tree in document.Trees)
        {
            writer.Write(tree.Field);
            writer.Write(tree.Path.Count);
            foreach (var node in tree.Path) writer.Write(node);
        }

        writer.Write(document.Numbers.Count);
        foreach (var number in document.Numbers)
        {
            writer.Write(number.Field);
            writer.Write(number.Value);
        }

        writer.Write(document.Stored.Span);
        writer.Flush();
        return SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).AsSpan(0, Length);
    }
}
