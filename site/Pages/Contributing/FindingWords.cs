using Relais.Indexer.Contributing;
using Relais.Indexer.Diagnostics;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Contributing;

/// <summary>
/// What the rules find, in words for those who fill in a form: they know of no field, section, status or file. What people seldom meet, or what belongs to no question, keeps the words of its rule.
/// </summary>
internal static class FindingWords
{
    /// <summary>What is said of a finding.</summary>
    public static Remark Of(ContributionFinding finding, Visit visit)
    {
        var found = finding.Diagnostic;
        var own = finding.Question is null ? null : Own(found, visit);
        return new Remark(finding.Question, found.Severity, own ?? found.Message(visit.Language));
    }

    private static string? Own(Diagnostic found, Visit visit)
    {
        if (Is(Rules.MissingField, Rules.MissingSection)) return visit.T("contributing.unanswered");
        if (Is(Rules.UnknownTerm)) return visit.T("contributing.unknown_choice");
        if (Is(Rules.TextLength) && found.Arguments is [_, int length, double least, double most, ..])
            return length < least ? visit.T("contributing.too_short", length, least, most) : visit.T("contributing.too_long", length, most);
        return found.Arguments is not [string what, ..] ? null
            : Is(Rules.RawHtml) ? visit.T("contributing.raw_html", what)
            : Is(Rules.UnknownSource) ? visit.T("contributing.unknown_source", what)
            : Is(Rules.BrokenLink, Rules.UnsafeLink) ? visit.T("contributing.bad_link", what)
            : Is(Rules.MissingAlt, Rules.MissingAsset, Rules.BadAssetPath) ? visit.T("contributing.no_image", what)
            : Is(Rules.PhoneNumber) ? visit.T("contributing.phone", what)
            : null;

        bool Is(params ReadOnlySpan<Rule> rules) => rules.Contains(found.Rule);
    }
}
