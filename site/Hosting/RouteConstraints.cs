using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.Publishing;

namespace Relais.Site.Hosting;

/// <summary>An interface language of the schema.</summary>
internal sealed class LanguageConstraint(Centre centre) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        centre.IsOpen && centre.Current.Schema.Languages.Contains(Convert.ToString(values[routeKey], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}

/// <summary>A language that a text may be in, whether the interface has it or not.</summary>
internal sealed class TextLanguageConstraint(Centre centre) : IRouteConstraint
{
    /// <summary>Its name in routes.</summary>
    public const string Key = "text";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Convert.ToString(values[routeKey], CultureInfo.InvariantCulture) is { } language && centre.IsOpen && centre.Current.Schema.Vocabularies["language"].Term(language) is not null;
}

/// <summary>The folder of a record type that has lists and pages of its own; site pages stand right under the language.</summary>
internal sealed class FolderConstraint(Centre centre) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Convert.ToString(values[routeKey], CultureInfo.InvariantCulture) is { } folder && !string.Equals(folder, RecordAddress.PageFolder, StringComparison.Ordinal)
        && centre.IsOpen && centre.Current.Schema.Types.Any(type => string.Equals(type.Folder, folder, StringComparison.Ordinal));
}
