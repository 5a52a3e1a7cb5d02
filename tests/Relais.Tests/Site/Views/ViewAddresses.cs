using AngleSharp.Html.Dom;

namespace Relais.Tests.Site.Views;

/// <summary>Queries that are looked at in every view.</summary>
internal static class ViewAddresses
{
    public static TheoryData<string, string> Queries
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in new[] { "fr", "en" })
                foreach (var query in new[] { "", "?q=sante", "?audience=migrants", "?q=quartier&territory=FR", "?territory=CA&territory=IT", "?territory=FR-976", "?theme=mental_health&audience=migrants", "?year_from=2005&year_to=2015" })
                    data.Add(language, query);
            return data;
        }
    }

    /// <summary>A query seen in a view; "" is the list.</summary>
    public static string With(string query, string view) => view.Length == 0 ? query : $"{query}{(query.Length == 0 ? "?" : "&")}view={view}";

    /// <summary>The page of a query in a view.</summary>
    public static Task<IHtmlDocument> View(this HttpClient client, string language, string query, string view) => client.Html($"/{language}/experiences{With(query, view)}");
}
