using System.Globalization;
using Relais.Bench.Churn;
using Relais.Engine;
using Relais.Engine.Embedded;
using Xunit.Abstractions;

namespace Relais.Tests.Engine.Storage;

/// <summary>kill -9 at any moment loses nothing that was committed.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 5;

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(Seed);
    private readonly Dictionary<string, int> _leftovers = new(StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_during_commits_the_index_is_that_of_the_last_one() => await KillAgainAndAgain("commit", LongTests.Of(2, 100), name => name.EndsWith(".tmp", StringComparison.Ordinal) && !IsOfMerge(name));

    [Fact]
    public async Task Killed_during_merges_the_index_is_that_of_the_last_commit() => await KillAgainAndAgain("merge", LongTests.Of(2, 100), IsOfMerge);

    [Fact]
    public async Task Killed_at_any_moment_the_index_is_that_of_the_last_commit() => await KillAgainAndAgain("", LongTests.Of(1, 100), isMoment: null);

    private static bool IsOfMerge(string name) => name.StartsWith("merge-", StringComparison.Ordinal);

    /// <summary>Kills until so many kills have hit what they were meant to hit, and looks at the index after each.</summary>
    /// <param name="wanted">What kills must have fallen into.</param>
    /// <param name="kills">How many of them.</param>
    /// <param name="isMoment">The name of a file whose presence is the moment; null for any moment.</param>
    private async Task KillAgainAndAgain(string wanted, int kills, Func<string, bool>? isMoment)
    {
        new EmbeddedEngine().Build(_folder.Path, ChurnPlan.Schema, [], new ChurnPlan(Seed).Metadata);
        var (all, hit) = (0, 0);
        while (hit < kills)
        {
            Assert.InRange(++all, 1, 20 * kills);
            var before = Kill(isMoment);
            var found = Leftovers();
            foreach (var kind in found) _leftovers[kind] = _leftovers.GetValueOrDefault(kind) + 1;
            if (wanted.Length == 0 || found.Contains(wanted)) hit++;
            await AssertIsThatOf(before);
        }
        output.WriteLine(FormattableString.Invariant($"{all} kills; leftovers: {string.Join(", ", _leftovers.Select(pair => FormattableString.Invariant($"{pair.Key} {pair.Value}")))}"));
    }

    /// <summary>Returns the last commit that the process said it had made.</summary>
    private int Kill(Func<string, bool>? isMoment)
    {
        using var process = new ChurnProcess(_folder.Path, Seed);
        for (var commits = _random.Next(12); commits > 0; commits--) process.ReadLine();
        if (isMoment is null) Thread.SpinWait(_random.Next(1 << 20));
        // The process goes on meanwhile: what it says waits in its pipe.
        else while (!Directory.EnumerateFiles(_folder.Path).Any(file => isMoment(Path.GetFileName(file)))) Thread.SpinWait(_random.Next(100));
        process.Kill();
        return process.Commits;
    }

    /// <summary>What the process was at, by what it left.</summary>
    private HashSet<string> Leftovers()
    {
        var names = Directory.EnumerateFiles(_folder.Path).Select(file => Path.GetFileName(file)).ToList();
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (names.Exists(IsOfMerge)) found.Add("merge");
        if (names.Exists(name => name.EndsWith(".tmp", StringComparison.Ordinal) && !IsOfMerge(name)) || names.Exists(name => SegmentEntry.NumberIn(name) is not null && !Named().Contains(name))) found.Add("commit");
        return found;
    }

    private HashSet<string> Named() => new IndexFolder(_folder.Path).Read(manifest => manifest.Segments.Select(segment => segment.FileName).ToHashSet(StringComparer.Ordinal));

    private async Task AssertIsThatOf(int lastSaid)
    {
        var engine = new EmbeddedEngine();
        var plan = new ChurnPlan(Seed);
        using (var index = engine.Open(_folder.Path))
        {
            var commit = int.Parse(index.Metadata[ChurnPlan.CommitKey], CultureInfo.InvariantCulture);
            Assert.InRange(commit, lastSaid, lastSaid + 1);
            while (plan.Commit < commit) plan.Next();
            AssertHolds(index, plan);
        }

        var (upserts, removals) = plan.Next();
        engine.Update(_folder.Path, upserts, removals, plan.Metadata);
        await engine.MergesAsync();

        using (var index = engine.Open(_folder.Path)) AssertHolds(index, plan);
        var files = Directory.EnumerateFiles(_folder.Path).Select(file => Path.GetFileName(file)).Where(name => !name.EndsWith(".lock", StringComparison.Ordinal));
        Assert.Equal([Manifest.FileName, .. Named().Order(StringComparer.Ordinal)], files.Order(StringComparer.Ordinal));
    }

    private static void AssertHolds(ISearchIndex index, ChurnPlan plan)
    {
        Assert.Equal(plan.Versions.Keys.Order(StringComparer.Ordinal), index.Ids());
        foreach (var (id, version) in plan.Versions)
        {
            Assert.Equal(version, BitConverter.ToInt32(index.Stored(id)!.Value.Span));
            Assert.Equal(ChurnPlan.DocumentOf(id, version).Passages, index.Read(id)!.Passages);
        }
        var counts = index.Search(new SearchRequest { Query = new TextQuery([new QueryClause(ClauseKind.Word, "mot0")]), Facets = ["version"], Limit = 0 });
        Assert.Equal(plan.Versions.Count, counts.Total);
        Assert.Equal(
            plan.Versions.Values.GroupBy(version => version).OrderBy(group => group.Key).Select(group => FormattableString.Invariant($"{group.Key}={group.Count()}")),
            counts.Facets.Single().Counts.Select(count => FormattableString.Invariant($"{count.Value}={count.Count}")));
    }
}
