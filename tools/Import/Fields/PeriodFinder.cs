using System.Text.RegularExpressions;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Fields;

/// <summary>Finds when an experience began and ended: "de 2012 à 2015", "depuis octobre 2011", "ouvert en 2011". Always a proposal: a text tells of many years.</summary>
internal sealed class PeriodFinder(RecordType type)
{
    private const double Span = 0.6;
    private const double Since = 0.55;
    private const double Begun = 0.5;
    private const double FirstYear = 0.3;
    private const double EachMore = 0.05;
    private const double Most = 0.75;

    private static readonly string One = DateText.Form(1);
    private static readonly string Two = DateText.Form(2);

    private static readonly (Regex Form, double Confidence)[] Forms =
    [
        (Compiled($@"\b(?:de|du|d'|entre|from|between)\s+{One}\s+(?:à|au|et|to|and|until)\s+{Two}\b"), Span),
        (Compiled($@"\b{One}\s*[-–—]\s*{Two}\b"), Span),
        (Compiled($@"\b(?:depuis|dès|since)\s+(?:l'année\s+|le\s+)?{One}\b"), Since),
        (Compiled($@"\b(?:créée?s?|ouvre|ouverte?s?|lancée?s?|née?s?|démarre|démarrée?|débute|débutée?|fondée?|commence|commencée?|founded|opened|opens|started|starts|launched|created|began)\b[^.\n]{{0,40}}?\b(?:en|in|le|on)\s+{One}\b"), Begun),
        (Compiled($@"\b{One}\b"), FirstYear),
    ];

    public IEnumerable<FieldProposal> Find(string text)
    {
        if (type.Role(FieldRole.PeriodStart) is not { } start) yield break;
        var spans = Forms.SelectMany(form => form.Form.Matches(text).Select(match => (Start: DateText.Of(match, "1"), End: DateText.Of(match, "2") is { Length: > 0 } end ? end : null, form.Confidence, Words: match.Value)))
            .Where(span => span.Start is not null && (span.End is null || string.CompareOrdinal(span.End, span.Start) >= 0))
            .ToList();
        if (spans.Count == 0) yield break;
        // A bare year says the more the earlier it is; a turn of phrase says more when it is repeated.
        var best = spans.OrderByDescending(span => span.Confidence).ThenBy(span => span.Start, StringComparer.Ordinal).First();
        var confidence = Math.Min(Most, best.Confidence + (EachMore * spans.Count(span => span.Confidence > FirstYear && string.Equals(span.Start, best.Start, StringComparison.Ordinal) && span != best)));
        var why = LocalizedText.Of($"« {best.Words} »", $"'{best.Words}'");
        yield return new FieldProposal(start, $"\"{best.Start}\"", confidence, why);
        if (best.End is { } last && type.Role(FieldRole.PeriodEnd) is { } end) yield return new FieldProposal(end, $"\"{last}\"", confidence, why);
    }

    private static Regex Compiled(string form) => new(form, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
}
