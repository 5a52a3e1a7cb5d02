using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Relais.Tests.Site.Following;

/// <summary>A forge tells that something was pushed: who knows the secret is believed, and nobody else learns anything.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private const string Address = "/webhook/git";
    private const string Payload = """{"ref":"refs/heads/main"}""";

    private ServedBranch _served = null!;

    public async Task InitializeAsync() => _served = await ServedBranch.Start();

    public Task DisposeAsync()
    {
        _served.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_push_told_by_the_webhook_is_found_by_search_and_no_visitor_meets_a_gap()
    {
        // The look of the start is over: what comes next comes of the webhook.
        await _served.Look();
        Assert.Empty(await _served.Client.Found("/fr/experiences?q=zygomorphe"));
        _served.Git.Copy.AddExperience("jardin-zygomorphe", "Un jardin de quartier, à Lyon", "Zygomorphe");
        await _served.Git.Push("Ajoute le jardin");

        Assert.Equal(HttpStatusCode.Accepted, await Told(Signature(Payload)));

        var limit = DateTime.UtcNow.AddSeconds(60);
        List<string> found = [];
        while (found.Count == 0 && DateTime.UtcNow < limit) found = await _served.Client.Found("/fr/experiences?q=zygomorphe");
        Assert.Equal(["jardin-zygomorphe"], found);
    }

    [Fact]
    public async Task The_token_of_GitLab_is_as_good() => Assert.Equal(HttpStatusCode.Accepted, await Told(("X-Gitlab-Token", ServedBranch.Secret)));

    [Theory]
    [InlineData("X-Hub-Signature-256", "sha256=00")]
    [InlineData("X-Hub-Signature-256", "sha256=zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("X-Hub-Signature-256", "sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("X-Hub-Signature", "sha1=0000000000000000000000000000000000000000")]
    [InlineData("X-Gitlab-Token", "autre")]
    [InlineData("X-Other", "rien")]
    public async Task Whoever_does_not_know_the_secret_is_refused_without_a_word(string header, string value)
    {
        using var answer = await Answer((header, value), Payload);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_other_than_the_one_signed_is_refused() => Assert.Equal(HttpStatusCode.Unauthorized, await Told(Signature(Payload + " ")));

    [Fact]
    public async Task A_body_without_measure_is_refused()
    {
        var large = new string('x', 1024 * 1024 + 1);

        using var answer = await Answer(Signature(large), large);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_large_push_fits()
    {
        var large = new string('x', 1024 * 1024);

        using var answer = await Answer(Signature(large), large);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_secret_there_is_nothing_at_the_address()
    {
        using var secretless = await ServedBranch.Start("");
        using var content = new StringContent(Payload);
        using var answer = await secretless.Client.PostAsync(new Uri(Address, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_push_with_a_fault_costs_no_page_and_is_named_on_the_status_page()
    {
        var title = (await _served.Client.Html("/fr/experiences/cabiria-lyon")).QuerySelector("h1").Text();
        _served.Git.Copy.Change("content/experiences/cabiria-lyon/fr.md", "\nthemes: [", "\nthemes: [martian_health, ");
        await _served.Git.Push("Un thème inconnu");

        await _served.Look();

        Assert.Equal(title, (await _served.Client.Html("/fr/experiences/cabiria-lyon")).QuerySelector("h1").Text());
        var status = (await _served.Client.Html("/fr/status")).QuerySelector("main").Text();
        Assert.Contains("unknown-term", status, StringComparison.Ordinal);
        Assert.Contains("« Un thème inconnu »", status, StringComparison.Ordinal);
        Assert.Contains("Branche suivie : main", status, StringComparison.Ordinal);
        Assert.DoesNotContain("ana@exemple.org", status, StringComparison.Ordinal);
        Assert.DoesNotContain("Prénom", status, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> Told((string Header, string Value) proof)
    {
        using var answer = await Answer(proof, Payload);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> Answer((string Header, string Value) proof, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(proof.Header, proof.Value);
        return await _served.Client.SendAsync(request);
    }

    private static (string Header, string Value) Signature(string body) =>
        ("X-Hub-Signature-256", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(ServedBranch.Secret), Encoding.UTF8.GetBytes(body))));
}
