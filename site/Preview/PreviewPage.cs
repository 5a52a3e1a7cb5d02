using Relais.Indexer.Publishing;
using Relais.Indexer.Schema;
using Relais.Site.Hosting;

namespace Relais.Site.Preview;

/// <summary>What a preview adds to the page of one request; nothing at all on a site like any other.</summary>
public sealed class PreviewPage(IConfiguration configuration, Visit visit, Centre centre, IServiceProvider services)
{
    private const string AnchorPrefix = "field-";

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>Whether this is a preview.</summary>
    public bool IsOn { get; } = PreviewSettings.Of(configuration).IsOn;

    /// <summary>The id of the element that shows a field, once a page, so that faults of the field are told there; null on a site like any other.</summary>
    public string? Anchor(string? field) => IsOn && field is not null && _given.Add(field) ? AnchorPrefix + field : null;

    /// <summary>The same for the field that plays that part.</summary>
    public string? Anchor(RecordType type, FieldRole role) => IsOn ? Anchor(type.Role(role)?.Key) : null;

    /// <summary>Where a field is shown in this page, or null.</summary>
    internal string? Shown(string field) => _given.Contains(field) ? AnchorPrefix + field : null;

    /// <summary>What is told at the top. Asked last, when the page is made.</summary>
    internal PreviewView View() => PreviewView.Of(visit, centre, this, services.GetRequiredService<PreviewNews>().Version);
}
