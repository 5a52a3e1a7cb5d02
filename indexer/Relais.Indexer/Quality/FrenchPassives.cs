using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Relais.Indexer.Quality;

/// <summary>
/// Finds passive verbs in French: a form of « être » and a past participle (« a été ouverte »). Verbs that always take « être » (« est venue ») and those that act on themselves (« s'est
/// réuni ») are not passive. The writing of the ending is not looked at: « accueilli·e·s » is read as « accueilli ».
/// </summary>
internal static partial class FrenchPassives
{
    /// <summary>Participles in « é » that are no passive after « être »: verbs of coming and going, and what became an adjective.</summary>
    private static readonly FrozenSet<string> Active = FrozenSet.Create<string>(
        StringComparer.Ordinal, "né", "allé", "arrivé", "resté", "tombé", "entré", "rentré", "monté", "passé", "retourné", "décédé", "demeuré", "âgé", "situé", "isolé", "fatigué", "marié", "motivé", "éloigné", "privé", "été", "santé", "côté", "cité");

    /// <summary>Participles that do not end in « é », masculine singular.</summary>
    private static readonly FrozenSet<string> Irregular = FrozenSet.Create<string>(
        StringComparer.Ordinal,
        "mis", "remis", "permis", "promis", "admis", "soumis", "transmis", "pris", "repris", "compris", "appris", "entrepris", "surpris", "fait", "refait", "dit", "écrit", "inscrit", "décrit", "prescrit", "ouvert", "offert",
        "couvert", "découvert", "conduit", "construit", "produit", "traduit", "réduit", "introduit", "détruit", "reçu", "conçu", "perçu", "vu", "revu", "prévu", "lu", "élu", "relu", "tenu", "soutenu", "obtenu", "maintenu",
        "retenu", "entendu", "rendu", "vendu", "attendu", "défendu", "étendu", "perdu", "connu", "reconnu", "résolu", "convaincu", "suivi", "poursuivi", "choisi", "accueilli", "recueilli", "réuni", "établi", "rétabli",
        "défini", "fourni", "garanti", "fini", "rempli", "bâti", "nourri", "saisi", "élargi", "enrichi", "investi", "peint", "atteint", "joint", "rejoint", "contraint", "éteint", "exclu", "inclus", "conclu");

    /// <summary>The passive verbs of a sentence as written, from « être » to the participle.</summary>
    public static IEnumerable<string> In(string sentence) =>
        Verbs().Matches(sentence).Where(match => !match.Groups["self"].Success && IsParticiple(match.Groups["done"].Value)).Select(match => sentence[match.Groups["be"].Index..(match.Index + match.Length)]);

    private static bool IsParticiple(string word)
    {
        var bare = word.ToLowerInvariant();
        if (bare.EndsWith('s') && !Irregular.Contains(bare)) bare = bare[..^1];
        if (bare.EndsWith('e')) bare = bare[..^1];
        return bare.EndsWith('é') ? bare.Length > 2 && !Active.Contains(bare) : Irregular.Contains(bare);
    }

    [GeneratedRegex(
        @"(?<!\p{L})(?<self>(?:s['’]|m['’]|t['’]|se\s|me\s|te\s))?(?:n['’]|ne\s)?(?<be>est|sommes|sont|étai(?:t|ent)|fut|furent|ser(?:a|ont|ait|aient)|soit|soient|être|étant|(?:a|ont|avait|avaient|aura|auront|aurait|auraient|ait|aient|avoir|ayant|eut)\s+(?:(?:pas|plus|jamais|aussi|ainsi|alors|ensuite|bien|déjà|encore|enfin|souvent|toujours|donc|également|\p{Ll}+ment)\s+)?été)\s+(?:(?:pas|plus|jamais|aussi|ainsi|alors|ensuite|bien|déjà|encore|enfin|souvent|toujours|donc|également|tous|toutes|\p{Ll}+ment)\s+){0,2}(?<done>\p{L}+)(?:[·.(\-]\p{Ll}{1,4}\)?s?){0,3}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Verbs();
}
