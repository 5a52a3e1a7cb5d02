using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Indexer.Contributing;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Git;
using Relais.Indexer.Schema;
using Relais.Site.Contributing;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Contributing;

/// <summary>
/// The form for contributing. Whatever goes wrong (a fault, a token that is too old, too many sendings, a repository that does not answer), it comes back filled. The token is checked here and not by
/// the filter, which would answer without the text.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueCountLimit = MostValues, ValueLengthLimit = MostBytes, MultipartBodyLengthLimit = MostBytes, KeyLengthLimit = MostOfKey)]
public sealed partial class IndexModel(Visit visit, ContributionDesk desk, ContributionRates rates, IAntiforgery antiforgery, TimeProvider clock, ILogger<IndexModel> logger) : PageModel
{
    /// <summary>Last part of the address.</summary>
    public const string Path = "contribuer";

    /// <summary>Most bytes of what is sent: what all fields hold at most, in any writing.</summary>
    public const int MostBytes = 500_000;

    /// <summary>Name of the buttons.</summary>
    public const string ActionKey = "do";

    /// <summary>The button that shows the text as it would be.</summary>
    public const string Preview = "preview";

    /// <summary>The button that sends it.</summary>
    public const string Send = "send";

    /// <summary>The button that hands it over as a file.</summary>
    public const string Download = "download";

    private const int MostValues = 400;
    private const int MostOfKey = 200;

    /// <summary>What is asked.</summary>
    public ContributionForm Form { get; } = ContributionForm.Of(visit.Schema);

    /// <summary>What was answered; null at first.</summary>
    public FilledForm? Filled { get; private set; }

    /// <summary>What is said of it.</summary>
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    /// <summary>The record that it would be, when that was asked for and can be shown.</summary>
    public Record? Shown { get; private set; }

    /// <summary>Whether it was checked and nothing stands in the way.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Whether it is kept in a repository, else handed over as a file.</summary>
    public bool Keeps => desk.Keeps;

    /// <summary>Identifier of the contribution.</summary>
    public string Id => Filled?.Id ?? ContributionId.New(clock);

    /// <summary>The language that the text is in, unless said otherwise.</summary>
    public string TextLanguage => Filled?.Language ?? visit.Language;

    /// <summary>The licence that texts are published under, in words.</summary>
    public string Licence => Form.Type.Role(FieldRole.Licence)?.Vocabulary is { } vocabulary && visit.Centre.Site.Licence is { Length: > 0 } id ? visit.Schema.Vocabularies[vocabulary].LabelOf(id, visit.Language) : visit.T("contributing.some_licence");

    /// <summary>What the author agrees to.</summary>
    public string Publication => visit.T("contributing.agree_publication", Licence);

    /// <summary>What the author answers for.</summary>
    public string People => visit.T("contributing.agree_people");

    /// <summary>A question with its answer.</summary>
    public QuestionView View(ContributionQuestion question) => QuestionView.Of(question, Filled?.Answers, Remarks, visit);

    /// <summary>What is said of another field of the form.</summary>
    public string? Fault(string name) => Remarks.FirstOrDefault(remark => remark.IsFault && string.Equals(remark.Name, name, StringComparison.Ordinal))?.Text;

    /// <summary>What is said of an answer, for a place away from its question: it begins with what that is called.</summary>
    public string Told(Remark remark) =>
        Form.Questions.FirstOrDefault(question => string.Equals(question.Name, remark.Name, StringComparison.Ordinal)) is { } question
            ? visit.T("contributing.fault_at", question.Label.In(visit.Language), remark.Text) : remark.Text;

    /// <summary>Shows the empty form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Checks, shows, hands over or keeps what was written.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is not { } sent) return Refuse(StatusCodes.Status413PayloadTooLarge, visit.T("contributing.too_large"));
        Filled = FilledForm.Of(sent, Form, visit, clock);
        if (!await antiforgery.IsRequestValidAsync(HttpContext)) return Refuse(StatusCodes.Status400BadRequest, visit.T("contributing.too_old"));
        if (!rates.MayCheck(HttpContext)) return Wait();
        var asked = sent[ActionKey].ToString();
        if (string.Equals(asked, Download, StringComparison.Ordinal)) return AsFile();
        List<Remark> faults = [.. Filled.Faults(Form, visit)];
        Check(faults);
        var isSent = Keeps && string.Equals(asked, Send, StringComparison.Ordinal);
        if (isSent) faults.AddRange(Filled.Wanting(visit));
        // A text that is too long is found by its size and by its rule, in the same words.
        Remarks = [.. faults.Distinct()];
        IsSound = !faults.Exists(remark => remark.IsFault);
        if (!isSent) return Page();
        if (!IsSound)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return rates.MaySend(HttpContext) ? await KeepAsync(cancellation) : Wait();
    }

    private async Task<IFormCollection?> ReadAsync(CancellationToken cancellation)
    {
        // The server stops at the limit whatever is announced; what is announced need not be read so far.
        if (Request.ContentLength > MostBytes) return null;
        try
        {
            return Request.HasFormContentType ? await Request.ReadFormAsync(cancellation) : FormCollection.Empty;
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private void Check(List<Remark> faults)
    {
        var found = desk.Check(visit.Centre, Form, Filled!.Answers, Filled.Language);
        faults.AddRange(found.Findings.Select(finding => FindingWords.Of(finding, visit)));
        // A sheet without a title or a text would only put nothing before the form.
        Shown = found.Record is { } record && HasWords(record) ? record : null;
    }

    private bool HasWords(Record record) =>
        record.Card.Text(Form.Type, FieldRole.Title, record.Card.Language) is not null
        || record.Card.Summary(Form.Type, record.Card.Language).Length > 0
        || record.Body.Sections.Values.Any(sections => sections.Any(section => !string.IsNullOrWhiteSpace(section.Html)));

    private FileContentResult AsFile()
    {
        var written = desk.Write(visit.Centre, Form, Filled!.Answers, Filled.Language);
        return File(Encoding.UTF8.GetBytes(written.Text), "text/markdown; charset=utf-8", $"{written.Slug}.{written.Language}.md");
    }

    private async Task<IActionResult> KeepAsync(CancellationToken cancellation)
    {
        try
        {
            var written = desk.Write(visit.Centre, Form, Filled!.Answers, Filled.Language);
            var kept = await desk.KeepAsync(Form.Type, Filled.Id, written, Filled.Author, Message(), cancellation);
            return LocalRedirect(visit.Url($"{Path}/{ReceiptModel.Path}/{kept.Id}"));
        }
        catch (Exception fault) when (fault is GitException or IOException or UnauthorizedAccessException)
        {
            LogNotKept(logger, fault.Message);
            return Refuse(StatusCodes.Status503ServiceUnavailable, visit.T("contributing.not_kept"));
        }
    }

    /// <summary>What the commit says: what it proposes, and what was agreed to, in the words that were read.</summary>
    private string Message()
    {
        var title = Form.Fields.FirstOrDefault(question => question.Group is null && question.Field!.Role is FieldRole.Title) is { } question ? Filled!.Answers.Text(question).ReplaceLineEndings(" ") : "";
        return string.Create(CultureInfo.InvariantCulture, $"""
            {visit.T("contributing.subject", title)}

            {visit.T("contributing.from_site")}

            Contribution: {Filled!.Id}
            Agreed: {Publication}
            Agreed: {People}
            Agreed-At: {clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}

            """).ReplaceLineEndings("\n");
    }

    private PageResult Wait()
    {
        Response.Headers.RetryAfter = ((int)ContributionRates.Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Refuse(StatusCodes.Status429TooManyRequests, visit.T("contributing.too_many"));
    }

    private PageResult Refuse(int status, string why)
    {
        Response.StatusCode = status;
        Remarks = [new Remark(null, Severity.Error, why)];
        IsSound = false;
        return Page();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A contribution could not be kept; its author was told, and has the text. {Reason}")]
    private static partial void LogNotKept(ILogger logger, string reason);
}
