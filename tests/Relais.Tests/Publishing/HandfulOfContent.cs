using System.Text.RegularExpressions;

namespace Relais.Tests.Publishing;

/// <summary>
/// The content with a few experiences in several languages, the organisations that are named, and no dossier: everything of its kind is there, in a tenth of the time. What led to the
/// others is taken out of the texts, so that there is no fault.
/// </summary>
internal static partial class HandfulOfContent
{
    private static readonly string[] Experiences =
        ["bromley-by-bow-centre", "cabiria-lyon", "case-de-sante-toulouse", "clas-perou", "friendship-bench-zimbabwe", "la-place-sante-saint-denis", "village-2-sante-echirolles"];

    private static readonly Lazy<(IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Mended)> Chosen = new(Choose);

    /// <summary>Their paths, seen from the root.</summary>
    public static IReadOnlyList<string> Files => Chosen.Value.Files;

    /// <summary>What stands in some of them in place of what the repository has.</summary>
    public static IReadOnlyDictionary<string, string> Mended => Chosen.Value.Mended;

    private static (IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Mended) Choose()
    {
        var kept = WholeContent.Files.Where(file => file.Split('/') switch
        {
            [_, "experiences", var slug, ..] => Experiences.Contains(slug, StringComparer.Ordinal),
            // The judgements are about all experiences.
            [_, "dossiers" or "organisations" or "judgements.yml", ..] => false,
            _ => true,
        }).ToList();
        var texts = kept.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).ToDictionary(file => file, WholeContent.Read, StringComparer.Ordinal);
        kept.AddRange(WholeContent.Files.Where(file => file.Split('/') is [_, "organisations", var name] && texts.Values.Any(text => text.Contains(name.Split('.')[0], StringComparison.Ordinal))));
        var mended = texts.Select(text => (File: text.Key, text.Value, Mended: Mend(text.Value))).Where(text => text.Value != text.Mended);
        return (kept, mended.ToDictionary(text => text.File, text => text.Mended, StringComparer.Ordinal));
    }

    private static string Mend(string text)
    {
        text = Relations().Replace(text, relation => Experiences.Contains(relation.Groups["slug"].Value, StringComparer.Ordinal) ? relation.Value : "");
        text = NoRelation().Replace(text, "");
        return Links().Replace(text, link => Experiences.Contains(link.Groups["slug"].Value, StringComparer.Ordinal) ? link.Value : link.Groups["words"].Value);
    }

    [GeneratedRegex(@"^  - \{type: [a-z_]+, id: (?<slug>[a-z0-9-]+).*\n", RegexOptions.Multiline)]
    private static partial Regex Relations();

    [GeneratedRegex(@"^relations:\n(?!  )", RegexOptions.Multiline)]
    private static partial Regex NoRelation();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\(\.\./(?<slug>[a-z0-9-]+)/[a-z]+\.md\)")]
    private static partial Regex Links();
}
