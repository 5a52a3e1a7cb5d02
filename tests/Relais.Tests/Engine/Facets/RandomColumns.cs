using Relais.Engine;
using Relais.Engine.Facets.Columns;
using Relais.Engine.Storage;
using Relais.Tests.Engine.Storage;

namespace Relais.Tests.Engine.Facets;

/// <summary>Documents with none, one or many values, some common and most rare, from a seed; and their columns.</summary>
internal sealed class RandomColumns
{
    public static readonly IndexSchema Schema = new(
    [
        new("title", FieldKind.Text),
        new("one", FieldKind.Keyword),
        new("many", FieldKind.Keyword),
        new("place", FieldKind.Tree),
        new("year", FieldKind.Number),
        new("days", FieldKind.Number),
    ], ["fr"]);

    private readonly Random _random;
    private readonly int _values;

    public RandomColumns(int seed, int documents, int values)
    {
        _random = new Random(seed);
        _values = values;
        Documents = [.. Enumerable.Range(0, documents).Select(_ => One())];
        Reader = Open(Written(Documents, [.. Enumerable.Range(0, documents)]), documents);
    }

    public Document[] Documents { get; }

    public ColumnsReader Reader { get; }

    public static byte[] Written(Document[] documents, int[] order)
    {
        var writer = new ColumnsWriter(Schema);
        foreach (var document in documents) writer.Add(document);
        return Sections.Written(to => writer.Write(to, order));
    }

    public static ColumnsReader Open(byte[] bytes, int documents) => new(Section.Of(bytes), Schema, documents);

    /// <summary>A set of documents about as dense as asked, and how many are in it.</summary>
    public (ulong[] Bits, int Matched) Set(double density)
    {
        var bits = new ulong[(Documents.Length + 63) / 64];
        var matched = 0;
        for (var document = 0; document < Documents.Length; document++)
        {
            if (_random.NextDouble() >= density) continue;
            bits[document >> 6] |= 1UL << document;
            matched++;
        }
        return (bits, matched);
    }

    private Document One() => new()
    {
        Id = "",
        Keywords =
        [
            .. Some(1).Select(value => new KeywordValue("one", value)),
            .. Some(5).Select(value => new KeywordValue("many", value)),
        ],
        Trees = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new TreeValue("place", Path()))],
        Numbers = [.. Enumerable.Range(0, _random.Next(2)).Select(_ => new NumberValue("year", Number())), .. Enumerable.Range(0, _random.Next(4)).Select(_ => new NumberValue("days", Number()))],
    };

    private string[] Some(int most) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => FormattableString.Invariant($"é{Skewed()}"))];

    private string[] Path()
    {
        var country = Skewed() % 7;
        return [FormattableString.Invariant($"C{country}"), .. _random.Next(3) == 0 ? [] : new[] { FormattableString.Invariant($"C{country}-{Skewed()}") }];
    }

    private long Number() => _random.Next(50) switch { 0 => long.MinValue, 1 => long.MaxValue, _ => Skewed() - 5 };

    /// <summary>Half of the time one of three.</summary>
    private int Skewed() => _random.Next(2) == 0 ? _random.Next(Math.Min(3, _values)) : _random.Next(_values);
}
