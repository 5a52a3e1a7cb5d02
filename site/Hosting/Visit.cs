using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.Publishing;
using Relais.Indexer.Schema;
using Relais.Site.Texts;

namespace Relais.Site.Hosting;

/// <summary>One request: the language it is read in and the snapshot it is answered from, the same for the whole page.</summary>
public sealed class Visit(IHttpContextAccessor accessor, Centre centre, UiTexts texts)
{
    private CentreSnapshot? _snapshot;
    private string? _language;

    /// <summary>What is served, taken once.</summary>
    public CentreSnapshot Centre => _snapshot ??= centre.Current;

    /// <summary>The schema in force.</summary>
    public ContentSchema Schema => Centre.Schema;

    /// <summary>The interface language: the address's first part, else the centre's default (error pages).</summary>
    public string Language => _language ??= FromAddress() ?? Centre.Site.DefaultLanguage;

    /// <summary>For dates and numbers.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language);

    /// <summary>An interface text, with its places filled.</summary>
    public string T(string key, params object[] arguments) => texts.Text(Language, key, arguments);

    /// <summary>An interface text that counts something.</summary>
    public string Count(string key, int count, params object[] arguments) => texts.Count(Language, key, count, arguments);

    /// <summary>The address of a page in this language ("experiences" is /fr/experiences).</summary>
    public string Url(string path) => path.Length == 0 ? "/" + Language : $"/{Language}/{path}";

    /// <summary>The address of a record, in the language it is read in.</summary>
    public string Url(RecordCard card) => RecordAddress.Of(Schema, Language, card);

    /// <summary>The search page, for a query string made by the schema's URLs.</summary>
    public string SearchPage(string queryString) => Url(Schema.Searchable.Folder) + queryString;

    /// <summary>The name of the editorial status that keeps a record from readers, as a draft in a preview; null for what they see.</summary>
    public string? Unseen(RecordCard card) => Schema.IsVisible(card) ? null
        : Schema.Type(card.Type)!.Role(FieldRole.Status)?.Vocabulary is { } vocabulary ? Schema.Vocabularies[vocabulary].LabelOf(card.Status, Language) : card.Status;

    /// <summary>This very page in another language.</summary>
    public string In(string language)
    {
        var rest = FromAddress() is null ? "" : PathAsked().TrimStart('/')[2..];
        return "/" + language + rest + accessor.HttpContext!.Request.QueryString;
    }

    /// <summary>Whether the page asked for is that one or below it.</summary>
    public bool IsAt(string path) =>
        accessor.HttpContext!.Request.Path.StartsWithSegments(Url(path), StringComparison.Ordinal);

    private string? FromAddress()
    {
        var first = PathAsked().Split('/', 3, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        return Centre.Schema.Languages.Contains(first, StringComparer.Ordinal) ? first : null;
    }

    /// <summary>A failed request is run again under /error/404: the address asked for is in a feature then.</summary>
    public string PathAsked()
    {
        var context = accessor.HttpContext!;
        return context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerPathFeature>()?.Path
            ?? context.Request.Path.Value ?? "";
    }
}
