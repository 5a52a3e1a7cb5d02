using Relais.Indexer.Publishing;

namespace Relais.Site.Hosting;

/// <summary>The interface language for an address that names none: what the browser asks for first, else the centre's.</summary>
internal static class LanguageChoice
{
    public static string For(HttpRequest request, CentreSnapshot centre) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => centre.Schema.Languages.Contains(language, StringComparer.Ordinal))
        ?? centre.Site.DefaultLanguage;
}
