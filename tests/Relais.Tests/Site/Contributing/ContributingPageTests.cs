using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Relais.Indexer.Contributing;
using Relais.Site.Pages.Contributing;
using Relais.Tests.Contributing;
using Relais.Tests.Following;
using Relais.Tests.Publishing;

namespace Relais.Tests.Site.Contributing;

/// <summary>Contributing from the web, over a real repository.</summary>
public sealed class ContributingPageTests : IAsyncLifetime, IDisposable
{
    private const string Address = "/fr/contribuer";

    private PushedCentre _git = null!;
    private SiteFactory _site = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _git = await PushedCentre.Of(CentreCopy.Handful());
        _site = new SiteFactory(_git.Copy)
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Centre:Contributions:Repository"] = _git.Bare,
                ["Centre:Contributions:SendsAnHour"] = "2",
                ["Centre:Contributions:ChecksAnHour"] = "8",
            },
        };
        _client = _site.Visitor();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
        _git.Dispose();
    }

    [Fact]
    public async Task The_form_has_a_label_and_its_help_for_every_question_of_the_schema()
    {
        var page = await _client.Html(Address);

        foreach (var question in Answers.Form.Questions)
        {
            var field = page.QuerySelector($"[name='{question.Name}']")!;
            Assert.StartsWith(question.Label.In("fr"), page.QuerySelector($"label[for='{field.Id}']").Text(), StringComparison.Ordinal);
            if (question.Help.In("fr") is { Length: > 0 } help) Assert.Equal(help.Replace('\u00A0', ' '), page.GetElementById(field.GetAttribute("aria-describedby")!).Text());
        }

        Assert.Equal("France", page.QuerySelector("select[name=country] option[value=FR]").Text());
        Assert.NotNull((await _client.Html("/fr")).QuerySelector($"footer a[href='{Address}']"));
        Assert.Equal("Propose an experience", (await _client.Html("/en/contribuer")).QuerySelector("h1").Text());
    }

    [Fact]
    public async Task What_was_done_is_asked_in_view_before_what_it_taught()
    {
        var page = await _client.Html(Address);

        Assert.Equal(["section.process", "section.lessons"], page.QuerySelectorAll("textarea[name^='section.']").Where(field => field.Closest("details") is null).Select(field => field.GetAttribute("name")));
    }

    [Fact]
    public async Task The_form_alone_sets_a_cookie()
    {
        Assert.StartsWith("relais-form=", (await _client.Page(Address)).Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", (await _client.Page("/fr")).Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_sent_becomes_a_branch_and_a_receipt()
    {
        var (status, _, receipt) = await Post(Sent());

        Assert.Equal(HttpStatusCode.Found, status);
        var page = await _client.Html(receipt!);
        var id = page.QuerySelector("code").Text();
        Assert.True(ContributionId.IsOne(id));
        Assert.Equal("contribution/" + id, page.QuerySelectorAll("code")[^1].Text());
        // The centre's own files name no address to write to.
        Assert.Equal("/fr/mentions-legales", page.QuerySelector("section[aria-labelledby=next-title] a")!.GetAttribute("href"));
        await _git.Git("fetch", "--quiet", "origin", "contribution/" + id);
        Assert.Equal("Ana Prénom", await _git.Git("log", "-1", "--format=%an", "FETCH_HEAD"));
        Assert.Contains("Agreed: Je peux proposer ce texte", await _git.Git("log", "-1", "--format=%B", "FETCH_HEAD"), StringComparison.Ordinal);
        Assert.Contains("status: submitted", await _git.Git("show", "FETCH_HEAD:content/experiences/un-cafe-dans-le-hall-a-lyon/fr.md"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.Page("/fr/contribuer/recu/20261122-22222222")).Status);
    }

    [Fact]
    public async Task The_preview_shows_the_record_and_sends_nothing()
    {
        var (status, page, _) = await Post(Sent("preview"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Un café dans le hall, à Lyon", page.QuerySelector("#preview .record__title").Text());
        Assert.Contains("Venir sans rien demander.", page.QuerySelector("#preview .prose").Text(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.Equal("", await _git.Git("ls-remote", "origin", "refs/heads/contribution/*"));
    }

    [Fact]
    public async Task Faults_stand_beside_their_fields_in_the_language_of_the_page_and_nothing_is_lost()
    {
        var sent = Sent();
        sent["summary"] = "Trop court.";
        sent["agree-people"] = "";

        var (status, page, _) = await Post(sent, "/en/contribuer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(["#q-summary", "#q-agree-people"], page.QuerySelectorAll("#faults a").Select(link => link.GetAttribute("href")));
        var field = page.QuerySelector<IHtmlTextAreaElement>("#q-summary")!;
        Assert.Equal(("Trop court.", "true"), (field.Value, field.GetAttribute("aria-invalid")));
        Assert.Contains("characters", page.GetElementById("q-summary-said").Text(), StringComparison.Ordinal);
        Assert.Equal("Ana Prénom", page.QuerySelector<IHtmlInputElement>("#q-author")!.Value);
        Assert.Equal("FR", page.QuerySelector<IHtmlSelectElement>("#q-country")!.Value);
        Assert.Equal("Un café dans le hall, à Lyon", page.QuerySelector("#preview .record__title").Text());
        Assert.Null(page.QuerySelector("#preview .lead"));
    }

    [Theory]
    [InlineData("title", "", "Titre", "Répondez à cette question : c'est nécessaire pour proposer votre texte.")]
    [InlineData("section.lessons", "", "Enseignements", "Répondez à cette question : c'est nécessaire pour proposer votre texte.")]
    [InlineData("contact.org", "", "Structure", "Répondez à cette question : c'est nécessaire pour proposer votre texte.")]
    [InlineData("country", "ZZ", "Pays", "Choisissez une réponse dans la liste.")]
    [InlineData("summary", "Trop court.", "Résumé", "Votre texte est trop court : il faut de 200 à 600 caractères, il en a 11.")]
    [InlineData("section.lessons", "Venir [S1].", "Enseignements", "« [S1] » renvoie à une liste de sources, et ce formulaire n'en a pas. Écrivez plutôt ici la source elle-même : son titre, sa date, son adresse.")]
    [InlineData("section.lessons", "Voir [nous](nos-notes).", "Enseignements", "Le lien « nos-notes » ne peut pas être suivi. Donnez l'adresse entière de la page, qui commence par https://.")]
    [InlineData("section.lessons", "Nous : ![](nous.jpg)", "Enseignements", "L'image « nous.jpg » ne peut pas être montrée : les photos ne s'envoient pas avec ce formulaire. Retirez-la, et dites dans votre texte que vous l'avez.")]
    public async Task A_fault_is_told_in_words_of_the_form_once_with_the_name_of_its_question(string name, string answer, string label, string words)
    {
        var sent = Sent();
        sent[name] = answer;

        var (_, page, _) = await Post(sent);

        Assert.Equal([$"{label} — {words}"], page.QuerySelectorAll("#faults li").Select(fault => fault.Text()));
        Assert.Contains(words, page.GetElementById(QuestionView.IdOf(name) + "-said").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_is_told_as_code_of_a_page()
    {
        var sent = Sent();
        sent["section.lessons"] = "Du <b>gras</b>.";

        var (_, page, _) = await Post(sent);

        Assert.Contains("« <b> » est lu comme du code de page web", page.GetElementById("q-section-lessons-said").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_told_once()
    {
        var sent = Sent();
        sent["title"] = new string('a', 121);

        var (_, page, _) = await Post(sent);

        Assert.Equal(["Titre — Ce texte compte 121 caractères ; il en faut 120 au plus."], page.QuerySelectorAll("#faults li").Select(fault => fault.Text()));
    }

    [Fact]
    public async Task Each_agreement_is_marked_as_needed_and_told_by_its_name()
    {
        var sent = Sent();
        sent["agree-publication"] = "";
        sent["agree-people"] = "";

        var (_, page, _) = await Post(sent);

        Assert.Equal(2, page.QuerySelectorAll("#faults li").Select(fault => fault.Text()).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("« Je peux proposer ce texte… »", page.GetElementById("fault-agree-publication").Text(), StringComparison.Ordinal);
        Assert.Contains("« Les personnes que l'on pourrait reconnaître… »", page.GetElementById("fault-agree-people").Text(), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".contributing__agree"), box => Assert.EndsWith("(nécessaire)", box.Text(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_form_has_no_preview()
    {
        var (_, page, _) = await Post(new Dictionary<string, string>(StringComparer.Ordinal) { ["do"] = "preview", ["text-language"] = "fr" });

        Assert.NotNull(page.GetElementById("faults"));
        Assert.Null(page.GetElementById("preview"));
    }

    [Theory]
    [InlineData("section.lessons", "Écrivez à moi@exemple.org.")]
    [InlineData("contact.name", "moi@exemple.org")]
    [InlineData("author", "moi@exemple.org")]
    public async Task An_e_mail_address_goes_nowhere(string name, string value)
    {
        var sent = Sent();
        sent[name] = value;

        var (status, page, _) = await Post(sent);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Une adresse électronique figure ici", page.GetElementById("faults").Text(), StringComparison.Ordinal);
        Assert.Equal("", await _git.Git("ls-remote", "origin", "refs/heads/contribution/*"));
    }

    [Theory]
    [InlineData(ContributionQuestion.MostOfSection, HttpStatusCode.Found)]
    [InlineData(ContributionQuestion.MostOfSection + 1, HttpStatusCode.UnprocessableEntity)]
    public async Task An_answer_is_taken_up_to_its_limit(int length, HttpStatusCode expected)
    {
        var sent = Sent();
        // A browser sends two characters for a line end that counts for one.
        sent["section.lessons"] = "Un mot.\r\n" + new string('é', length - "Un mot.\n".Length);

        Assert.Equal(expected, (await Post(sent)).Status);
    }

    [Fact]
    public async Task More_than_the_form_can_hold_is_refused_whole()
    {
        var sent = Sent();
        sent["section.lessons"] = new string('a', IndexModel.MostBytes);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post(sent)).Status);
    }

    [Fact]
    public async Task A_token_that_is_not_ours_sends_nothing_and_loses_nothing()
    {
        var (status, page, _) = await Post(Sent(), token: "jeton-d-ailleurs");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Un café dans le hall, à Lyon", page.QuerySelector<IHtmlInputElement>("#q-title")!.Value);
        Assert.Equal("", await _git.Git("ls-remote", "origin", "refs/heads/contribution/*"));
    }

    [Fact]
    public async Task Too_many_sendings_wait_with_their_text()
    {
        for (var times = 0; times < 2; times++) Assert.Equal(HttpStatusCode.Found, (await Post(Sent())).Status);

        var (status, page, _) = await Post(Sent());

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Equal("Un café dans le hall, à Lyon", page.QuerySelector<IHtmlInputElement>("#q-title")!.Value);
    }

    [Fact]
    public async Task So_do_too_many_previews()
    {
        for (var times = 0; times < 8; times++) Assert.Equal(HttpStatusCode.OK, (await Post(Sent("preview"))).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Post(Sent("preview"))).Status);
    }

    [Fact]
    public async Task A_repository_that_does_not_answer_loses_nothing()
    {
        Directory.Move(_git.Bare, _git.Bare + ".away");

        var (status, page, _) = await Post(Sent());

        Directory.Move(_git.Bare + ".away", _git.Bare);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("Le dépôt du centre ne répond pas", page.GetElementById("faults").Text(), StringComparison.Ordinal);
        Assert.Equal("Un café dans le hall, à Lyon", page.QuerySelector<IHtmlInputElement>("#q-title")!.Value);
    }

    [Fact]
    public async Task Without_a_repository_one_leaves_with_a_file()
    {
        using var site = new SiteFactory();
        using var client = site.Visitor();
        var form = await client.Html(Address);
        Assert.Null(form.QuerySelector("button[value=send]"));
        Assert.Null(form.QuerySelector("[name=author]"));

        using var answer = await client.PostAsync(new Uri(Address, UriKind.Relative), Content(Sent("download"), form.Token()));

        Assert.Equal("text/markdown", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("un-cafe-dans-le-hall-a-lyon.fr.md", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Contains("## Enseignements {#lessons}\n\nVenir sans rien demander.\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Sent(string action = "send") => new(Answers.Enough, StringComparer.Ordinal)
    {
        ["do"] = action,
        ["text-language"] = "fr",
        ["author"] = "Ana Prénom",
        ["agree-publication"] = "yes",
        ["agree-people"] = "yes",
    };

    private static MultipartFormDataContent Content(Dictionary<string, string> sent, string token)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in sent) content.Add(new StringContent(value), name);
        content.Add(new StringContent(token), "token");
        return content;
    }

    private async Task<(HttpStatusCode Status, IHtmlDocument Page, string? Redirect)> Post(Dictionary<string, string> sent, string address = Address, string? token = null)
    {
        using var content = Content(sent, token ?? (await _client.Html(address)).Token());
        using var answer = await _client.PostAsync(new Uri(address, UriKind.Relative), content);
        return (answer.StatusCode, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), answer.Headers.Location?.OriginalString);
    }
}

/// <summary>What a form carries unseen.</summary>
internal static class FormTokens
{
    public static string Token(this IHtmlDocument page) => page.QuerySelector<IHtmlInputElement>("input[name=token]")!.Value;
}
