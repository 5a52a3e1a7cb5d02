using System.Globalization;
using System.Text;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Search;

/// <summary>
/// A <see cref="SearchQuery"/> as an address and back. One query has one address: q, exact, then facets in the schema's order with values sorted, then sort, view and page;
/// what the schema does not know is dropped.
/// </summary>
public sealed class SearchUrl(ContentSchema schema)
{
    /// <summary>Parameter of the words.</summary>
    public const string TextKey = "q";

    /// <summary>Parameter that turns the correction of words off.</summary>
    public const string ExactKey = "exact";

    /// <summary>Parameter of the order.</summary>
    public const string SortKey = "sort";

    /// <summary>Parameter of the view.</summary>
    public const string ViewKey = "view";

    /// <summary>Parameter of the page.</summary>
    public const string PageKey = "page";

    /// <summary>Most characters of words kept.</summary>
    public const int MaxText = 300;

    private const string Yes = "1";
    private const int MaxYearDigits = 4;

    /// <summary>Parameter of the first year of a range.</summary>
    public static string FromKey(string facet) => facet + "_from";

    /// <summary>Parameter of the last year of a range.</summary>
    public static string ToKey(string facet) => facet + "_to";

    /// <summary>Reads parameters in any order; later ones never undo earlier ones.</summary>
    public SearchQuery Parse(IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var query = new SearchQuery();
        int? page = null;
        var exact = false;
        foreach (var (key, value) in parameters)
        {
            if (string.IsNullOrWhiteSpace(value)) continue;
            switch (key)
            {
                case TextKey when query.Text.Length == 0:
                    query = query.WithText(value.Length > MaxText ? value[..MaxText] : value);
                    break;
                case ExactKey:
                    exact |= string.Equals(value, Yes, StringComparison.Ordinal);
                    break;
                case SortKey when Enum.TryParse<SortOrder>(value, ignoreCase: true, out var sort) && Enum.IsDefined(sort) && !char.IsAsciiDigit(value[0]):
                    query = query.SortedBy(sort);
                    break;
                case ViewKey when query.View is ResultsView.List && Enum.TryParse<ResultsView>(value, ignoreCase: true, out var view) && Enum.IsDefined(view) && !char.IsAsciiDigit(value[0]):
                    query = query.SeenAs(view);
                    break;
                case PageKey when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                    page = number;
                    break;
                default:
                    query = Filter(query, key, value);
                    break;
            }
        }

        if (exact) query = query.Exactly();
        return page is { } asked ? query.OnPage(asked) : query;
    }

    /// <summary>Reads a query string, with or without its question mark.</summary>
    public SearchQuery Parse(string queryString) =>
        Parse(queryString.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair =>
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            return equals < 0 ? new KeyValuePair<string, string?>(pair, null) : new(Decode(pair[..equals]), Decode(pair[(equals + 1)..]));
        }));

    /// <summary>The canonical query string with its question mark, or "" for an empty query.</summary>
    public string Of(SearchQuery query)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in Parameters(query))
            text.Append(text.Length == 0 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));
        return text.ToString();
    }

    /// <summary>The parameters of the canonical address, in order: for hidden fields of forms.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters(SearchQuery query)
    {
        if (query.Text.Length > 0) yield return new(TextKey, query.Text);
        if (query.IsExact) yield return new(ExactKey, Yes);
        foreach (var facet in schema.Facets)
        {
            foreach (var value in query.Choices.GetValueOrDefault(facet.Id, [])) yield return new(facet.Id, value);
            var range = query.Range(facet.Id);
            if (range.From is { } from) yield return new(FromKey(facet.Id), from.ToString(CultureInfo.InvariantCulture));
            if (range.To is { } to) yield return new(ToKey(facet.Id), to.ToString(CultureInfo.InvariantCulture));
        }

        if (query.Sort is { } sort) yield return new(SortKey, sort.ToString().ToLowerInvariant());
        if (query.View is not ResultsView.List) yield return new(ViewKey, query.View.ToString().ToLowerInvariant());
        if (query.Page > 1) yield return new(PageKey, query.Page.ToString(CultureInfo.InvariantCulture));
    }

    private SearchQuery Filter(SearchQuery query, string key, string value)
    {
        foreach (var facet in schema.Facets)
        {
            if (facet.Style is FacetStyle.Years)
            {
                var range = query.Range(facet.Id);
                if (string.Equals(key, FromKey(facet.Id), StringComparison.Ordinal)) return query.Between(facet.Id, range with { From = Year(value) });
                if (string.Equals(key, ToKey(facet.Id), StringComparison.Ordinal)) return query.Between(facet.Id, range with { To = Year(value) });
            }
            else if (string.Equals(key, facet.Id, StringComparison.Ordinal) || facet.Aliases.Contains(key, StringComparer.Ordinal))
            {
                return query.FilterCount < schema.Search.MaxValues && schema.Known(facet, value) is { } known ? query.With(facet.Id, known) : query;
            }
        }

        return query;
    }

    private static int? Year(string value) =>
        value.Trim() is { Length: <= MaxYearDigits } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
