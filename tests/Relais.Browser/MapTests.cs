using Microsoft.Playwright;

namespace Relais.Browser;

/// <summary>The map works by keyboard; its script adds enlarging, and takes nothing away.</summary>
[Collection(BrowserTests.Name)]
public sealed class MapTests(BrowserFixture browser)
{
    private const string Map = "/fr/experiences?view=map&territory=FR";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sign_reached_by_keyboard_leads_to_its_records(bool script)
    {
        await using var visitor = await browser.Visitor(script: script);
        await visitor.Page.GotoAsync(Map);
        var sign = visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Provence-Alpes-Côte d.Azur.*, [0-9]+ expériences$") });

        await sign.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#france-[0-9]+$"));
        await Assertions.Expect(visitor.Page.Locator(".place:target").GetByRole(AriaRole.Link).Filter(new() { HasText = "Château en santé" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_map_is_enlarged_and_put_back_by_keyboard()
    {
        await using var visitor = await browser.Visitor();
        await visitor.Page.GotoAsync(Map);
        var svg = visitor.Page.Locator(".map__svg").First;
        var start = await svg.GetAttributeAsync("viewBox");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Agrandir" }).PressAsync("Enter");
        await Assertions.Expect(svg).Not.ToHaveAttributeAsync("viewBox", start!);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Vers le bas" }).PressAsync("Space");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Vue de départ" }).PressAsync("Enter");

        await Assertions.Expect(svg).ToHaveAttributeAsync("viewBox", start!);
    }

    [Fact]
    public async Task A_sign_out_of_sight_is_brought_into_view_when_it_takes_the_focus()
    {
        await using var visitor = await browser.Visitor();
        await visitor.Page.GotoAsync(Map);
        var zoom = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Agrandir" });
        for (var times = 0; times < 4; times++) await zoom.PressAsync("Enter");
        var sign = visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Petite-Terre") });

        await sign.FocusAsync();

        var (frame, mark) = ((await visitor.Page.Locator(".map__svg").First.BoundingBoxAsync())!, (await sign.BoundingBoxAsync())!);
        Assert.InRange(mark.X + (mark.Width / 2), frame.X, frame.X + frame.Width);
        Assert.InRange(mark.Y + (mark.Height / 2), frame.Y, frame.Y + frame.Height);
    }

    [Fact]
    public async Task The_wheel_over_the_map_scrolls_the_page()
    {
        await using var visitor = await browser.Visitor();
        await visitor.Page.GotoAsync(Map);
        var svg = visitor.Page.Locator(".map__svg").First;
        await svg.HoverAsync();

        await visitor.Page.Mouse.WheelAsync(0, 300);

        await visitor.Page.WaitForFunctionAsync("() => scrollY > 100");
        await Assertions.Expect(svg).ToHaveAttributeAsync("viewBox", new System.Text.RegularExpressions.Regex("^0 0 "));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task No_view_is_wider_than_a_phone(int width)
    {
        await using var visitor = await browser.Visitor(width);
        foreach (var view in new[] { "map", "charts" })
        {
            await visitor.Page.GotoAsync("/fr/experiences?view=" + view);

            Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{view} is wider than {width}.");
        }
    }
}
