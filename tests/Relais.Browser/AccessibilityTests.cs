using Microsoft.Playwright;

namespace Relais.Browser;

/// <summary>axe finds nothing to say about any kind of page, on a phone and on a desk, by day and by night.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    public static TheoryData<string> Pages => PageTypes.Names;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_to_say(string name)
    {
        var found = new List<string>();
        foreach (var width in new[] { 390, 1280 })
        {
            await using var visitor = await browser.Visitor(width);
            await visitor.Page.GotoAsync(PageTypes.Addresses[name]);
            if (width == 390) await Say("by day, as it opens");
            // At the end of the page: a bar that sticks to the edge of the screen lies over part of whatever is there, and in its own place at the end.
            await visitor.Page.EvaluateAsync("() => { document.querySelectorAll('details').forEach(one => one.open = true); window.scrollTo(0, document.documentElement.scrollHeight); }");
            await Say("by day, with everything unfolded");
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Say("by night, with everything unfolded", coloursOnly: true);

            async Task Say(string state, bool coloursOnly = false) => found.AddRange((await visitor.Page.Faults(coloursOnly)).Select(fault => $"{width} {state}: {fault}"));
        }

        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    [Fact]
    public async Task Axe_speaks_up_when_something_is_wrong()
    {
        await using var visitor = await browser.Visitor();
        await visitor.Page.GotoAsync(PageTypes.Addresses["home"]);
        await visitor.Page.EvaluateAsync("""
            () => {
                document.querySelector('main').append(document.createElement('img'), Object.assign(document.createElement('p'), { id: 'pale', textContent: 'Pâle' }));
                Object.assign(document.getElementById('pale').style, { color: '#777', background: '#888' });
            }
            """);

        Assert.Equal(["color-contrast", "image-alt"], (await visitor.Page.Faults()).Select(fault => fault.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.StartsWith("color-contrast ", Assert.Single(await visitor.Page.Faults(coloursOnly: true)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_scrolls_sideways_on_the_narrowest_screen(string name)
    {
        await using var visitor = await browser.Visitor(width: 320, height: 640);
        await visitor.Page.GotoAsync(PageTypes.Addresses[name]);
        await visitor.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");

        var wide = await visitor.Page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > 321)
                .map(element => `${element.localName}.${element.className} ends at ${Math.round(element.getBoundingClientRect().right)}`)
            """);

        Assert.Empty(wide);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_content(string name)
    {
        await using var visitor = await browser.Visitor();
        await visitor.Page.GotoAsync(PageTypes.Addresses[name]);

        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await visitor.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        await visitor.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await visitor.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Theory]
    [InlineData("home")]
    [InlineData("search-words")]
    [InlineData("record")]
    public async Task Every_stop_of_the_keyboard_can_be_seen(string name)
    {
        await using var visitor = await browser.Visitor();
        await visitor.Page.GotoAsync(PageTypes.Addresses[name]);
        var unseen = new List<string>();
        for (var stop = 0; stop < 40; stop++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var fault = await visitor.Page.EvaluateAsync<string?>("""
                () => {
                    const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                    if (at === document.body) return null;
                    const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
                    return !seen ? `${at.outerHTML.slice(0, 120)} has no visible focus` : box.width < 2 || box.height < 2 ? `${at.outerHTML.slice(0, 120)} is too small to be seen` : null;
                }
                """);
            if (fault is not null) unseen.Add(fault);
        }

        Assert.Empty(unseen.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Everything_to_press_is_large_enough_for_a_finger(string name)
    {
        await using var visitor = await browser.Visitor(width: 390);
        await visitor.Page.GotoAsync(PageTypes.Addresses[name]);

        var small = await visitor.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('button, summary, input, select, nav a, .button, .chip')]
                .filter(element => element.checkVisibility() && !element.closest('.visually-hidden'))
                .map(element => [element, (element.type === 'checkbox' ? element.closest('label') ?? element : element).getBoundingClientRect()])
                .filter(([, box]) => box.height > 0 && (box.height < 24 || box.width < 24))
                .map(([element, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`)
            """);

        Assert.Empty(small);
    }
}
