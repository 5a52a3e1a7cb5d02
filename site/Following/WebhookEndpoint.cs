using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Relais.Site.Following;

/// <summary>Where a forge tells that something was pushed. What it says of it is not read: the look that follows sees what there is.</summary>
internal static class WebhookEndpoint
{
    public const string Address = "/webhook/git";

    public static async Task<IResult> Receive(HttpContext context, FollowingSettings settings, LookBell bell)
    {
        // Without a secret there is nothing at this address.
        if (settings.Branch is null || settings.WebhookSecret.Length == 0) return Results.NotFound();
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        // Bounded as it is read, so that too much of it is an answer, not a fault.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        var status = await WebhookSignature.CheckAsync(context.Request, settings.WebhookSecret);
        if (status == StatusCodes.Status202Accepted) bell.Ring();
        return Results.StatusCode(status);
    }
}
