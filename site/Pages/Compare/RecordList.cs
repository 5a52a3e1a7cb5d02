using System.Text;
using Relais.Indexer.Content;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Compare;

/// <summary>A list of experiences in an address: <c>?id=slug&amp;id=slug</c>, in the order chosen, each once.</summary>
/// <param name="Slugs">As asked for, whether or not they exist.</param>
public sealed record RecordList(IReadOnlyList<string> Slugs)
{
    /// <summary>The parameter.</summary>
    public const string Key = "id";

    /// <summary>Experiences a selection holds; more in an address are not read.</summary>
    public const int Most = 20;

    /// <summary>No name is longer; what is longer is cut before it is shown.</summary>
    private const int LongestSlug = 100;

    /// <summary>Reads a list: blank parameters (a choice left open in a form) and repeats are dropped.</summary>
    public static RecordList Parse(IQueryCollection query) => new(
    [
        .. query[Key].Select(slug => (slug ?? "").Trim().ToLowerInvariant()).Where(slug => slug.Length > 0)
            .Select(slug => slug.Length > LongestSlug ? slug[..LongestSlug] : slug).Distinct(StringComparer.Ordinal).Take(Most),
    ]);

    /// <summary>The list without one.</summary>
    public RecordList Without(string slug) => new([.. Slugs.Where(one => !string.Equals(one, slug, StringComparison.Ordinal))]);

    /// <summary>The experiences that exist, in order.</summary>
    public IReadOnlyList<RecordCard> Known(Visit visit) => [.. Slugs.Select(slug => visit.Centre.Card(visit.Schema.Searchable.Id, slug)).OfType<RecordCard>()];

    /// <summary>The names under which nothing is published.</summary>
    public IReadOnlyList<string> Unknown(Visit visit) => [.. Slugs.Where(slug => visit.Centre.Card(visit.Schema.Searchable.Id, slug) is null)];

    /// <summary>"?id=a&amp;id=b"; "" when empty.</summary>
    public string QueryString
    {
        get
        {
            var text = new StringBuilder();
            foreach (var slug in Slugs) text.Append(text.Length == 0 ? '?' : '&').Append(Key).Append('=').Append(Uri.EscapeDataString(slug));
            return text.ToString();
        }
    }

    /// <summary>The list of some records.</summary>
    public static RecordList Of(IEnumerable<RecordCard> cards) => new([.. cards.Select(card => card.Slug)]);
}
