using Relais.Indexer.Search;

namespace Relais.Site.Pages.Search;

/// <summary>The address of a record with the words that found it, so that its page can mark them.</summary>
public static class RecordLink
{
    /// <summary>Parameter of the words.</summary>
    public const string WordsKey = "mots";

    /// <summary>An address without parameters or anchor, with the words of a query if it has any.</summary>
    public static string With(string address, SearchQuery query) =>
        query.Text.Length == 0 ? address : $"{address}?{WordsKey}={Uri.EscapeDataString(query.Text).Replace("%20", "+", StringComparison.Ordinal)}";
}
