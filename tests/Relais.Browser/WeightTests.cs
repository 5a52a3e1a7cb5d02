using System.Globalization;

namespace Relais.Browser;

/// <summary>A page weighs little and asks nobody else for anything.</summary>
[Collection(BrowserTests.Name)]
public sealed class WeightTests(BrowserFixture browser)
{
    public static TheoryData<string> Pages => PageTypes.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_asked_of_anyone_else_and_nothing_fails(string name)
    {
        await using var visitor = await browser.Visitor();
        await visitor.Page.GotoAsync(PageTypes.Addresses[name], new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        Assert.Empty(visitor.Faults);
        // The form to contribute has one, against forged posts; nothing else has any.
        var cookies = await visitor.Page.Context.CookiesAsync();
        Assert.Equal(string.Equals(name, "contributing", StringComparison.Ordinal) ? ["relais-form"] : [], cookies.Select(cookie => cookie.Name));
    }

    [Theory]
    [InlineData("home")]
    [InlineData("search")]
    [InlineData("search-words")]
    [InlineData("search-map")]
    [InlineData("search-charts")]
    [InlineData("record")]
    [InlineData("comparables")]
    [InlineData("comparables-asked")]
    [InlineData("compare")]
    [InlineData("selection")]
    public async Task A_first_view_is_under_sixty_kilobytes_on_the_wire(string name)
    {
        await using var visitor = await browser.Visitor(390);
        var session = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await session.SendAsync("Network.enable");
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, data) => bytes += data!.Value.GetProperty("encodedDataLength").GetDouble();

        await visitor.Page.GotoAsync(PageTypes.Addresses[name], new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        Assert.True(bytes is > 1000 and < 60_000, string.Create(CultureInfo.InvariantCulture, $"{name} weighs {bytes / 1000:0.0} kB."));
    }
}
