using Microsoft.Net.Http.Headers;

namespace Relais.Site.Geography;

/// <summary>The grounds of the maps. Their address changes with their content, so they may be kept for good.</summary>
internal static class MapEndpoint
{
    private const string ForGood = "public, max-age=31536000, immutable";

    public static IResult Send(string map, HttpContext context, Atlas atlas)
    {
        var picture = map switch
        {
            "france" => atlas.FrancePicture,
            "world" => atlas.WorldPicture,
            _ => null,
        };
        if (picture is null) return Results.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = ForGood;
        headers.Vary = HeaderNames.AcceptEncoding;
        var compressed = context.Request.Headers.GetCommaSeparatedValues(HeaderNames.AcceptEncoding).Any(coding => coding.StartsWith("br", StringComparison.OrdinalIgnoreCase) && !coding.EndsWith("q=0", StringComparison.Ordinal));
        if (compressed) headers.ContentEncoding = "br";
        var tag = new EntityTagHeaderValue($"\"{picture.Version}{(compressed ? "-br" : "")}\"");
        return Results.Bytes(compressed ? picture.Compressed : picture.Bytes, "image/svg+xml", entityTag: tag);
    }
}
