using System.Globalization;
using Relais.Engine;

namespace Relais.Tests.Engine.Parity;

/// <summary>The documents that <c>LuceneScores.java</c> draws, drawn again step by step: invented words by Zipf's law, which no analysis changes.</summary>
internal static class InventedCorpus
{
    private const int Count = 2400;
    private const int Words = 20_000;

    /// <summary>Three fields of very unlike lengths; exact forms only, and no language, so that every word is one token as it stands.</summary>
    public static IndexSchema Schema { get; } = new([Text("title", 3), Text("summary", 1.5f), Text("body", 1)], []);

    /// <summary>All documents, in the order of their ids.</summary>
    public static IReadOnlyList<Document> Documents()
    {
        var chance = new Chance(seed: 1);
        var upTo = UpTo();
        return [.. Enumerable.Range(0, Count).Select(number => DrawDocument(number, chance, upTo))];
    }

    private static IndexField Text(string name, float weight) => new(name, FieldKind.Text, weight) { Forms = TextForms.Exact };

    private static Document DrawDocument(int number, Chance chance, int[] upTo)
    {
        var title = DrawText(1 + chance.Next(14), chance, upTo);
        var summary = DrawText(chance.Next(8) == 0 ? 0 : 1 + chance.Next(80), chance, upTo);
        var least = 1 << chance.Next(11);
        var body = DrawText(Math.Min(2000, least + chance.Next(least)), chance, upTo);
        return new Document
        {
            Id = "d" + number.ToString("D4", CultureInfo.InvariantCulture),
            Passages = [.. new[] { ("title", title), ("summary", summary), ("body", body) }.Where(field => field.Item2.Length > 0).Select(field => new Passage(field.Item1, "", field.Item2))],
        };
    }

    private static string DrawText(int length, Chance chance, int[] upTo) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Spelling(DrawWord(chance, upTo))));

    /// <summary>Word 0 is the commonest; a word's share is the step up to its entry.</summary>
    private static int DrawWord(Chance chance, int[] upTo)
    {
        var place = Array.BinarySearch(upTo, chance.Next(upTo[^1]));
        return place >= 0 ? place + 1 : ~place;
    }

    private static int[] UpTo()
    {
        var sum = 0;
        return [.. Enumerable.Range(1, Words).Select(rank => sum += (1 << 20) / rank)];
    }

    private static string Spelling(int word)
    {
        Span<char> letters = stackalloc char[6];
        var rest = word * 7919 % 512_000;
        for (var i = 0; i < letters.Length; i += 2, rest /= 80)
        {
            letters[i] = "bcdfghjklmnprstv"[rest % 80 / 5];
            letters[i + 1] = "aeiou"[rest % 5];
        }
        return letters.ToString();
    }

    /// <summary>Knuth's 64-bit linear congruential generator (MMIX), upper 31 bits.</summary>
    private sealed class Chance(ulong seed)
    {
        private ulong _state = seed;

        public int Next(int bound)
        {
            _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
            return (int)((_state >> 33) % (ulong)bound);
        }
    }
}
