using Relais.Site.Geography;

namespace Relais.Site.Display.Maps;

/// <summary>One map with its signs, and the records they stand for.</summary>
public sealed record MapSheet
{
    /// <summary>Part of the ids of its elements: "france" or "world".</summary>
    public required string Id { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Its ground.</summary>
    public required MapPicture Picture { get; init; }

    /// <summary>The part of the ground shown.</summary>
    public required MapFrame Frame { get; init; }

    /// <summary>Parts drawn apart.</summary>
    public IReadOnlyList<InsetView> Insets { get; init; } = [];

    /// <summary>Signs in reading order; each leads to a group.</summary>
    public required IReadOnlyList<MapSign> Signs { get; init; }

    /// <summary>Signs drawn a second time in an enlargement: shown, not read out again.</summary>
    public IReadOnlyList<MapSign> Enlarged { get; init; } = [];

    /// <summary>The records listed under it, by place, in the order of its signs.</summary>
    public required IReadOnlyList<PlaceGroup> Groups { get; init; }

    /// <summary>Records listed under it.</summary>
    public int Count => Groups.Sum(group => group.Records.Count);
}

/// <summary>A part drawn apart.</summary>
/// <param name="Frame">Left, top, width, height.</param>
/// <param name="Lines">Its name, cut to the width of the frame.</param>
public sealed record InsetView(IReadOnlyList<double> Frame, IReadOnlyList<string> Lines);

/// <summary>A sign on a map.</summary>
/// <param name="At">Where, in the frame shown.</param>
/// <param name="Count">Records it stands for.</param>
/// <param name="Precise">True for a disc: at least one record is there; false for a ring.</param>
/// <param name="Name">Read out, and shown on hovering.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="OnOtherSheet">True when its records are shown, and counted, by another map of the page.</param>
public sealed record MapSign(MapPoint At, int Count, bool Precise, string Name, string Target, bool OnOtherSheet = false);

/// <summary>Records of one place, or of places too near to be drawn apart.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Name">The place.</param>
/// <param name="Language">Language of the name when it is not the page's; else null.</param>
/// <param name="Records">One or more.</param>
public sealed record PlaceGroup(string Id, string Name, string? Language, IReadOnlyList<PlacedRecord> Records);
