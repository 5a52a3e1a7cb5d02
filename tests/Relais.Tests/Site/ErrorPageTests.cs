using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Relais.Tests.Site;

/// <summary>An address that leads nowhere and a fault of ours are told plainly, in the reader's language, with a way on.</summary>
[Collection(SiteTests.Name)]
public sealed class ErrorPageTests(SiteFixture site)
{
    [Theory]
    [InlineData("/fr/experiences/n-existe-pas", "fr")]
    [InlineData("/en/experiences/does-not-exist", "en")]
    [InlineData("/fr/organisations/n-existe-pas", "fr")]
    [InlineData("/en/dossiers/does-not-exist", "en")]
    [InlineData("/fr/n-existe-pas", "fr")]
    [InlineData("/en/a/b/c/d", "en")]
    [InlineData("/de/experiences", "fr")]
    [InlineData("/wp-login.php", "fr")]
    [InlineData("/fr/experiences/..%2f..%2fcontent-schema.yml", "fr")]
    [InlineData("/media/experiences/cabiria-lyon/fr.md", "fr")]
    [InlineData("/media/experiences/cabiria-lyon/..%2f..%2f..%2fsite.yml", "fr")]
    public async Task An_address_that_leads_nowhere_is_a_404_in_the_right_language(string address, string language)
    {
        var page = await site.Client.Page(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains(language == "fr" ? "Cette adresse ne mène à aucune page" : "This address leads to no page", page.Document.QuerySelector("main").Text(), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"main form[action='/{language}/experiences'] input[name=q]"));
        Assert.Contains("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fr/experiences/n-existe-pas")]
    [InlineData("/fr/nulle-part")]
    public async Task The_language_switch_of_an_error_page_stays_on_the_address_asked_for(string address)
    {
        var page = await site.Client.Page(address);

        Assert.Equal("/en" + address[3..], page.Document.QuerySelector("nav a[hreflang=en]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/fr", "fr", "Une panne de notre côté")]
    [InlineData("/en/experiences", "en", "Something broke on our side")]
    public async Task A_fault_of_ours_is_said_without_its_details(string address, string language, string title)
    {
        using var broken = new SiteFactory { Replacing = services => services.AddSingleton<Microsoft.AspNetCore.Mvc.RazorPages.IPageModelActivatorProvider, BrokenPages>() };
        var client = broken.Visitor();

        var page = await client.Page(address);

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, page.Document.QuerySelector("h1").Text());
        Assert.DoesNotContain("InvalidOperationException", page.Text, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy", page.Headers);
    }

    [Fact]
    public async Task The_site_says_that_it_is_well() => Assert.Equal("Healthy", (await site.Client.Page("/health")).Text);

    /// <summary>Every page but the error page fails before it can answer.</summary>
    private sealed class BrokenPages : Microsoft.AspNetCore.Mvc.RazorPages.IPageModelActivatorProvider
    {
        public Func<Microsoft.AspNetCore.Mvc.RazorPages.PageContext, object> CreateActivator(Microsoft.AspNetCore.Mvc.RazorPages.CompiledPageActionDescriptor descriptor) =>
            descriptor.ModelTypeInfo!.Name.StartsWith("Error", StringComparison.Ordinal)
                ? context => ActivatorUtilities.CreateInstance(context.HttpContext.RequestServices, descriptor.ModelTypeInfo!)
                : _ => throw new InvalidOperationException("Broken by a test.");

        public Action<Microsoft.AspNetCore.Mvc.RazorPages.PageContext, object>? CreateReleaser(Microsoft.AspNetCore.Mvc.RazorPages.CompiledPageActionDescriptor descriptor) => null;
    }
}
