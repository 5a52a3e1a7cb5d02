using System.Globalization;

namespace Relais.Indexer.History;

/// <summary>Reads what <c>git log --name-status -z</c> tells, in the format asked for here.</summary>
internal static class CommitLog
{
    /// <summary>Begins each commit, so that a message may hold anything else.</summary>
    private const char Begin = '\x1e';
    private const char Between = '\x1f';

    /// <summary>How git is asked to tell each commit: name, author's date, author's name by the mailmap, first line.</summary>
    public const string Format = "--format=%x1e%H%x1f%aI%x1f%aN%x1f%s";

    /// <summary>The commits, in git's order: the latest first.</summary>
    public static List<LoggedCommit> Read(string output)
    {
        var commits = new List<LoggedCommit>();
        foreach (var told in output.Split(Begin, StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = told.Split('\0');
            var head = pieces[0].Split(Between, 4);
            if (head is [var id, var date, var author, var subject] && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out var at))
                commits.Add(new LoggedCommit(id, at, PublicWords.Name(author), PublicWords.Of(subject), Changes(pieces)));
        }

        return commits;
    }

    /// <summary>A mark and a path, or for a file that moved a mark and two paths; a line end stands before the first mark.</summary>
    private static List<LoggedChange> Changes(string[] pieces)
    {
        var changes = new List<LoggedChange>();
        for (var at = 1; at + 1 < pieces.Length;)
        {
            var mark = pieces[at].TrimStart('\n');
            if (mark is ['R', ..] && at + 2 < pieces.Length)
            {
                changes.Add(new LoggedChange(ChangeKind.Modified, pieces[at + 2], pieces[at + 1]));
                at += 3;
                continue;
            }

            var kind = mark switch
            {
                ['A', ..] => ChangeKind.Added,
                ['D', ..] => ChangeKind.Deleted,
                _ => ChangeKind.Modified,
            };
            if (mark.Length > 0) changes.Add(new LoggedChange(kind, pieces[at + 1], pieces[at + 1]));
            at += 2;
        }

        return changes;
    }
}
