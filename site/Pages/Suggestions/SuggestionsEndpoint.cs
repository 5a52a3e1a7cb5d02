using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Relais.Indexer.Search;
using Relais.Indexer.Suggestions;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Suggestions;

/// <summary>
/// <c>/{lang}/suggestions?q=…</c>: what completes a search that is being typed, as JSON. Answers may be kept, for the same letters are typed again and again; what cannot be answered is told
/// as a problem (RFC 9457).
/// </summary>
internal static class SuggestionsEndpoint
{
    /// <summary>Its place under the language.</summary>
    public const string Path = "suggestions";

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static IResult Answer(HttpRequest request, Visit visit)
    {
        var given = request.Query[SearchUrl.TextKey];
        if (given.Count != 1) return Refused("The parameter 'q' must be given once.");
        var typed = given[0]!.Trim();
        if (typed.Length < SuggestionFinder.Shortest) return Refused($"The parameter 'q' must have at least {SuggestionFinder.Shortest} characters.");
        if (typed.Length > SearchUrl.MaxText) return Refused($"The parameter 'q' must have at most {SearchUrl.MaxText} characters.");
        var answer = new SuggestionsAnswer(typed, [.. visit.Centre.Suggestions.For(typed, visit.Language).Select(suggestion => SuggestionAnswer.Of(suggestion, visit))]);
        return CachedAnswer.Of(request.HttpContext.Response, JsonSerializer.SerializeToUtf8Bytes(answer, Json), "application/json; charset=utf-8", Fresh);
    }

    private static IResult Refused(string why) => Results.Problem(why, statusCode: StatusCodes.Status400BadRequest, title: "These suggestions cannot be given.");
}

/// <summary>What completes a search.</summary>
/// <param name="Query">The words typed, trimmed.</param>
/// <param name="Suggestions">By kind.</param>
internal sealed record SuggestionsAnswer(string Query, IReadOnlyList<SuggestionAnswer> Suggestions);

/// <summary>One suggestion.</summary>
/// <param name="Kind">"term", "place", "organisation" or "title".</param>
/// <param name="Name">What it is, for readers: the facet's name, "Lieu"…</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Parts">Its text, what was typed marked.</param>
/// <param name="Count">How many experiences it finds, in words; null for a page.</param>
/// <param name="Facet">For a term: the parameter it sets.</param>
/// <param name="Value">For a term: the parameter's value.</param>
internal sealed record SuggestionAnswer(string Kind, string Name, string Url, IReadOnlyList<PartAnswer> Parts, string? Count, string? Facet, string? Value)
{
    public static SuggestionAnswer Of(SearchSuggestion suggestion, Visit visit) => new(
        suggestion.Kind.ToString().ToLowerInvariant(),
        suggestion.Kind switch
        {
            SuggestionKind.Term => suggestion.Facet!.Label.In(visit.Language),
            SuggestionKind.Place => visit.T("search.kind.place"),
            SuggestionKind.Organisation => visit.T("search.kind.organisation"),
            _ => visit.T("search.kind.title"),
        },
        suggestion.Card is { } card ? visit.Url(card) : visit.SearchPage(visit.Centre.Urls.Of(suggestion.Query!)),
        [.. suggestion.Parts.Select(part => new PartAnswer(part.Text, part.Found))],
        suggestion.Query is null ? null : visit.Count("experiences", suggestion.Count),
        suggestion.Facet?.Id,
        suggestion.Value);
}

/// <summary>A run of a suggestion's text, typed or not.</summary>
internal sealed record PartAnswer(string Text, bool Found);
