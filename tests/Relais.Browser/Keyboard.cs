using Microsoft.Playwright;

namespace Relais.Browser;

/// <summary>What someone does who has no mouse.</summary>
internal static class Keyboard
{
    /// <summary>Stops tried before one says that the keyboard does not get there.</summary>
    private const int MostStops = 400;

    /// <summary>Presses Tab until the focus is on what is asked; fails when it never comes.</summary>
    public static Task TabTo(this IPage page, string selector) => page.TabTo(selector, selector);

    /// <summary>The same for something that is there only near something else.</summary>
    public static async Task TabTo(this IPage page, string near, string selector)
    {
        Assert.True(await page.Locator(near).CountAsync() > 0, $"There is no {near} on {page.Url}.");
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        Assert.Fail($"The keyboard never reaches {selector} on {page.Url}.");
    }
}
