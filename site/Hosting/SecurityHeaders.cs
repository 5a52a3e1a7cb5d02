using Microsoft.Net.Http.Headers;

namespace Relais.Site.Hosting;

/// <summary>
/// Headers of every answer. Nothing comes from elsewhere and nothing runs inline, so the policy can be the strictest. What governs a document is left out where no document can be: style sheets and
/// scripts obey the policy of the page that asks for them, and a first view asks for twenty.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string PermissionsPolicy = "Permissions-Policy";

    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers[PermissionsPolicy] = "interest-cohort=(), geolocation=(), camera=(), microphone=()";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        context.Response.OnStarting(Lighten, context.Response);
        return next(context);
    }

    /// <summary>By what is sent, not by what was asked for: a style sheet that is not there is answered by a page.</summary>
    private static Task Lighten(object state)
    {
        var response = (HttpResponse)state;
        if (response.ContentType is { } type && (type.StartsWith("text/css", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/javascript", StringComparison.OrdinalIgnoreCase)))
        {
            response.Headers.Remove(HeaderNames.ContentSecurityPolicy);
            response.Headers.Remove(PermissionsPolicy);
        }

        return Task.CompletedTask;
    }
}
