using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Relais.Site.Hosting;

/// <summary>An answer that browsers and caches may keep for a while, and then ask about by its tag alone.</summary>
internal static class CachedAnswer
{
    private const int TagLength = 16;

    /// <summary>The bytes, or 304 when the visitor has them already.</summary>
    public static IResult Of(HttpResponse response, byte[] bytes, string contentType, TimeSpan fresh)
    {
        response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = fresh };
        return Results.Bytes(bytes, contentType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, TagLength))}\""));
    }
}
