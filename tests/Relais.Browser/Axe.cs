using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Relais.Browser;

/// <summary>
/// axe in the page itself, that answers with what is wrong and nothing else. The package's own way also writes down every element that passed, thousands on a page of
/// results, and takes five times as long.
/// </summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() => new BundledAxeScriptProvider().GetScript());

    private static readonly object AllRules = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } };

    /// <summary>All that the night changes.</summary>
    private static readonly object ColourRules = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } };

    /// <summary>What axe finds wrong in the page as it is, by all rules or by those of colours alone.</summary>
    public static async Task<IEnumerable<string>> Faults(this IPage page, bool coloursOnly = false)
    {
        // In a frame nobody would have looked.
        Assert.Single(page.Frames);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script.Value);
        var answer = await page.EvaluateAsync<JsonElement>("""
            async runOnly => {
                const { violations, passes } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
                return {
                    rules: passes.length + violations.length,
                    faults: violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id} (${help}) at ${target}: ${html}`)),
                };
            }
            """, coloursOnly ? ColourRules : AllRules);
        Assert.True(answer.GetProperty("rules").GetInt32() > 0, $"axe had nothing to look at on {page.Url}.");
        return [.. answer.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()!)];
    }
}
