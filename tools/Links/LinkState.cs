using System.Text.Json.Serialization;

namespace Relais.Tools.Links;

/// <summary>What an address answers.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinkState>))]
internal enum LinkState
{
    /// <summary>The page is there.</summary>
    Alive,

    /// <summary>The page has gone for good to another address, which answers.</summary>
    Moved,

    /// <summary>The site refuses programs, or this one (401, 403, 429): nothing is known of the page.</summary>
    Refused,

    /// <summary>No answer, or a fault of the site, however often it was asked: it may be back tomorrow.</summary>
    Unreachable,

    /// <summary>The site says that there is no such page (404, 410), or there is no such site.</summary>
    Dead,
}

/// <summary>What an address answered, and when.</summary>
/// <param name="Url">The address asked, without its fragment.</param>
/// <param name="State">What came of it.</param>
/// <param name="Status">Status code of HTTP; 0 without an answer, <see cref="NoSuchSite"/> when there is no site of that name.</param>
/// <param name="Location">Where the page is now, when it has moved.</param>
/// <param name="CheckedOn">When it was asked.</param>
internal sealed record LinkAnswer(string Url, LinkState State, int Status, string? Location, DateTimeOffset CheckedOn)
{
    /// <summary>The status of an address whose site has no name on the network.</summary>
    public const int NoSuchSite = -1;

    /// <summary>What it means, once it is known whether the network was there at all: without it, no site has a name.</summary>
    public LinkAnswer Judged(bool isNetworkThere) => Status is NoSuchSite && isNetworkThere ? this with { State = LinkState.Dead } : this;
}
