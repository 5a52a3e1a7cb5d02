using System.Globalization;
using Relais.Engine;

namespace Relais.Bench.Churn;

/// <summary>Changes an index again and again until it is killed, saying each commit once it is made.</summary>
internal static class ChurnRun
{
    /// <summary>Goes on where the index in the folder stands, or builds an empty one; never returns.</summary>
    /// <exception cref="IndexDamagedException">What is there cannot be read.</exception>
    public static string Run(ISearchEngine engine, string folder, int seed)
    {
        var plan = new ChurnPlan(seed);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            using var index = engine.Open(folder);
            for (var left = int.Parse(index.Metadata[ChurnPlan.CommitKey], CultureInfo.InvariantCulture); left > 0; left--) plan.Next();
        }
        else
        {
            engine.Build(folder, ChurnPlan.Schema, [], plan.Metadata);
        }
        while (true)
        {
            Console.Out.WriteLine(FormattableString.Invariant($"committed {plan.Commit}"));
            Console.Out.Flush();
            var (upserts, removals) = plan.Next();
            engine.Update(folder, upserts, removals, plan.Metadata);
        }
    }
}
