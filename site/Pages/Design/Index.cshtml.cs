using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Schema;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Design;

/// <summary>The visual system: tokens read from the style sheet itself, components shown with what the centre holds. Browser tests look at every component here.</summary>
public sealed partial class IndexModel(Visit visit, IWebHostEnvironment environment) : PageModel
{
    /// <summary>Colours by name, as the style sheet writes them: by day, and by night when they change.</summary>
    public IReadOnlyList<ColourToken> Colours { get; private set; } = [];

    /// <summary>Sizes of type, from small to large.</summary>
    public IReadOnlyList<string> Sizes { get; private set; } = [];

    /// <summary>Real records, for cards.</summary>
    public IReadOnlyList<CardView> Cards { get; private set; } = [];

    /// <summary>Every stage.</summary>
    public IReadOnlyList<TermView> Stages { get; private set; } = [];

    /// <summary>Answers a visit.</summary>
    public void OnGet()
    {
        var sheet = Sheet();
        var night = sheet.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        var byNight = Tokens(sheet[night..]).ToLookup(token => token.Name, token => token.Value, StringComparer.Ordinal);
        var byDay = Tokens(sheet[..night]).ToList();
        Colours = [.. byDay.Where(token => token.Value.StartsWith('#')).Select(token => new ColourToken(token.Name, token.Value, byNight[token.Name].FirstOrDefault()))];
        Sizes = [.. byDay.Where(token => token.Name.StartsWith("--text-", StringComparison.Ordinal)).Select(token => token.Name["--text-".Length..])];
        Cards = [.. visit.Centre.All(visit.Schema.Searchable, visit.Language).Take(3).Select(card => CardView.Of(card, visit))];
        Stages = visit.Schema.Searchable.Role(FieldRole.Stage) is { Vocabulary: { } vocabulary }
            ? [.. visit.Schema.Vocabularies[vocabulary].Terms.Select(term => new TermView(term.Id, term.Label.In(visit.Language)))]
            : [];
    }

    private string Sheet()
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo("css/tokens.css").CreateReadStream());
        return reader.ReadToEnd();
    }

    private static IEnumerable<(string Name, string Value)> Tokens(string sheet) => Token().Matches(sheet).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value));

    [GeneratedRegex("(?<name>--[a-z-]+): *(?<value>[^;]+);", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}

/// <summary>A colour of the style sheet.</summary>
/// <param name="Name">Custom property.</param>
/// <param name="Day">Its value by day.</param>
/// <param name="Night">By night, or null when it is the same.</param>
public sealed record ColourToken(string Name, string Day, string? Night);
