using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.History;
using Relais.Site.Hosting;

namespace Relais.Site.Display;

/// <summary>When a record was written and changed, and by whom.</summary>
/// <param name="Created">In words, or null when it is not known.</param>
/// <param name="Updated">In words, or null when it was never changed since.</param>
/// <param name="Contributors">Names, the first to write first.</param>
/// <param name="Versions">How many versions there are.</param>
/// <param name="IsWhole">False when only the latest are known.</param>
/// <param name="Url">The page of its history.</param>
public sealed record PastView(string? Created, string? Updated, IReadOnlyList<string> Contributors, int Versions, bool IsWhole, string Url)
{
    /// <summary>Last part of the address of a history.</summary>
    public const string Path = "/history";

    /// <summary>The past of a record, or null when nothing of it is known.</summary>
    public static PastView? Of(RecordCard card, ContentHistory history, Visit visit)
    {
        if (history.Of(card.Files) is not { } past) return null;
        var (created, updated) = (past.Created, past.Updated);
        return new PastView(
            created is { } first ? Day(first, visit) : null,
            updated is { } last && created?.Date != last.Date ? Day(last, visit) : null,
            past.Contributors, past.Versions.Count, past.IsWhole, visit.Url(card.ReadIn(null)) + Path);
    }

    /// <summary>The day, as it was for the author.</summary>
    public static string Day(DateTimeOffset at, Visit visit) => DateText.Of(new DateValue(at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), visit.Culture);
}
