namespace Relais.Indexer.History;

/// <summary>How much is known of the past of the content.</summary>
public enum HistoryReach
{
    /// <summary>The content is in no repository, or git is not there: nothing is known.</summary>
    None,

    /// <summary>The repository holds only the latest commits (a shallow clone).</summary>
    Shallow,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>The past of the content at one commit. Immutable; many may ask at once.</summary>
public sealed class ContentHistory
{
    private readonly IReadOnlyList<LoggedCommit> _commits;
    private readonly IReadOnlySet<string> _edge;
    private readonly string _prefix;
    private readonly Lazy<Dictionary<string, List<(int Commit, LoggedChange Change)>>> _byPath;

    internal ContentHistory(string commit, string prefix, IReadOnlyList<LoggedCommit> commits, IReadOnlySet<string> edge, HistoryReach reach)
    {
        (Commit, _prefix, _commits, _edge, Reach) = (commit, prefix, commits, edge, reach);
        _byPath = new(ByPath);
    }

    /// <summary>Nothing is known.</summary>
    public static ContentHistory None { get; } = new("", "", [], new HashSet<string>(StringComparer.Ordinal), HistoryReach.None);

    /// <summary>The commit that it ends with; "" when nothing is known.</summary>
    public string Commit { get; }

    /// <summary>How much is known.</summary>
    public HistoryReach Reach { get; }

    /// <summary>How many commits touched the content.</summary>
    public int Commits => _commits.Count;

    /// <summary>A path from the root of the centre, told from the root of its repository; "" stays so.</summary>
    public string InRepository(string path) => path.Length == 0 ? "" : _prefix + path;

    internal IReadOnlyList<LoggedCommit> Logged => _commits;

    /// <summary>The history of a record; null when no commit holds any of its files.</summary>
    /// <param name="files">Its files from the root of the centre, the original first.</param>
    public RecordHistory? Of(IReadOnlyList<string> files)
    {
        var steps = files.Select(file => Follow(file).ToList()).ToList();
        if (steps.All(file => file.Count == 0)) return null;
        var touched = steps.SelectMany((file, at) => file.Select(step => (File: files[at], step.Commit, step.Change))).GroupBy(step => step.Commit).OrderBy(group => group.Key);
        var (versions, isWhole) = (new List<RecordVersion>(), true);
        foreach (var group in touched)
        {
            var commit = _commits[group.Key];
            // Of a shallow clone, the oldest commit seems to add all that was there before it.
            if (_edge.Contains(commit.Id))
            {
                isWhole = false;
                continue;
            }

            versions.Add(new RecordVersion(
                commit.Id, commit.Date, commit.Author, commit.Subject,
                [.. group.Select(step => new FileVersion(step.File, step.Change.Kind, step.Change.Path, step.Change.OldPath))],
                PathAt(steps[0], files[0], group.Key, before: false), PathAt(steps[0], files[0], group.Key, before: true)));
        }

        return new RecordHistory(versions, isWhole);
    }

    /// <summary>Where a file was after a commit, or before it.</summary>
    private static string PathAt(List<(int Commit, LoggedChange Change)> steps, string today, int commit, bool before)
    {
        foreach (var (at, change) in steps)
        {
            if (at < commit || (at == commit && before))
            {
                today = change.Kind is ChangeKind.Added ? "" : change.OldPath;
                continue;
            }

            break;
        }

        return today;
    }

    /// <summary>What was done to a file, the latest first, under the names that it had; a file of the same name that was deleted before is another one.</summary>
    private IEnumerable<(int Commit, LoggedChange Change)> Follow(string path)
    {
        var from = 0;
        while (_byPath.Value.TryGetValue(path, out var changes))
        {
            string? before = null;
            foreach (var (commit, change) in changes.Where(step => step.Commit >= from))
            {
                // It went away from this name, by being deleted or moved: what is older was another file.
                if (change.Kind is ChangeKind.Deleted || !string.Equals(change.Path, path, StringComparison.Ordinal)) yield break;
                yield return (commit, change);
                if (string.Equals(change.OldPath, path, StringComparison.Ordinal)) continue;
                (before, from) = (change.OldPath, commit + 1);
                break;
            }

            if (before is null) yield break;
            path = before;
        }
    }

    private Dictionary<string, List<(int Commit, LoggedChange Change)>> ByPath()
    {
        var byPath = new Dictionary<string, List<(int, LoggedChange)>>(StringComparer.Ordinal);
        for (var at = 0; at < _commits.Count; at++)
        {
            foreach (var change in _commits[at].Changes)
            {
                Add(change.Path, at, change);
                if (!string.Equals(change.OldPath, change.Path, StringComparison.Ordinal)) Add(change.OldPath, at, change);
            }
        }

        return byPath;

        void Add(string path, int at, LoggedChange change)
        {
            if (!byPath.TryGetValue(path, out var changes)) byPath.Add(path, changes = []);
            changes.Add((at, change));
        }
    }
}
