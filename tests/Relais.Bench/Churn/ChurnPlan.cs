using System.Globalization;
using Relais.Engine;

namespace Relais.Bench.Churn;

/// <summary>
/// An endless row of changes that follows from a seed alone, so that another process knows what an index must hold after any number of commits. Documents come, change, go, and come back.
/// </summary>
internal sealed class ChurnPlan(int seed)
{
    /// <summary>Key of the metadata that tells the number of commits.</summary>
    public const string CommitKey = "commit";

    private const int Ids = 400;
    private const int MostUpserts = 24;
    private const int MostRemovals = 8;
    private const int Words = 60;

    private static readonly IndexField[] _fields = [new("body", FieldKind.Text), new("version", FieldKind.Number), new("group", FieldKind.Keyword)];

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);

    /// <summary>Schema of the index.</summary>
    public static IndexSchema Schema { get; } = new(_fields, ["fr", "en"]);

    /// <summary>Commits planned so far; the first one is an update of an empty index.</summary>
    public int Commit { get; private set; }

    /// <summary>By id of the documents that are there after them: the commit that wrote each.</summary>
    public IReadOnlyDictionary<string, int> Versions => _versions;

    /// <summary>What the builder leaves with the commit.</summary>
    public Dictionary<string, string> Metadata => new(StringComparer.Ordinal) { [CommitKey] = Commit.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Plans one more commit.</summary>
    public (IReadOnlyList<Document> Upserts, IReadOnlyList<string> Removals) Next()
    {
        Commit++;
        var upserts = Draw(_random.Next(1, MostUpserts));
        var removals = Draw(_random.Next(MostRemovals));
        removals.ExceptWith(upserts);
        foreach (var id in removals) _versions.Remove(id);
        foreach (var id in upserts) _versions[id] = Commit;
        return ([.. upserts.Select(id => DocumentOf(id, Commit))], [.. removals]);
    }

    /// <summary>The document of an id as a commit writes it.</summary>
    public static Document DocumentOf(string id, int version) => new()
    {
        Id = id,
        Passages = [new Passage("body", "fr", string.Join(' ', Enumerable.Range(0, Words).Select(i => FormattableString.Invariant($"mot{(i * version) % 997}"))))],
        Numbers = [new NumberValue("version", version)],
        Keywords = [new KeywordValue("group", FormattableString.Invariant($"g{version % 7}"))],
        Stored = BitConverter.GetBytes(version),
    };

    private SortedSet<string> Draw(int count)
    {
        var drawn = new SortedSet<string>(StringComparer.Ordinal);
        for (; count > 0; count--) drawn.Add(FormattableString.Invariant($"d{_random.Next(Ids):D3}"));
        return drawn;
    }
}
