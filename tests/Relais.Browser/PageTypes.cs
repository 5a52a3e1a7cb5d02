namespace Relais.Browser;

/// <summary>One address of each kind of page.</summary>
internal static class PageTypes
{
    public static readonly IReadOnlyDictionary<string, string> Addresses = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["home"] = "/fr",
        ["home-en"] = "/en",
        ["search"] = "/fr/experiences",
        ["search-words"] = "/fr/experiences?q=sante+communautaire&audience=migrants",
        ["search-nothing"] = "/fr/experiences?q=xyzzyqwerty&audience=migrants",
        ["search-map"] = "/fr/experiences?view=map",
        ["search-charts"] = "/fr/experiences?view=charts",
        ["record"] = "/fr/experiences/la-place-sante-saint-denis",
        ["record-translated"] = "/en/experiences/case-de-sante-toulouse",
        ["record-untranslated"] = "/en/experiences/agecsa-grenoble",
        ["record-words"] = "/fr/experiences/la-place-sante-saint-denis?mots=mediation",
        ["comparables"] = "/fr/comparables",
        ["comparables-asked"] = "/fr/comparables?q=isolement&audience=women",
        ["comparables-partly"] = "/fr/comparables?q=isolement&audience=sex_workers&territory_type=rural",
        ["compare"] = "/fr/comparer?id=la-place-sante-saint-denis&id=case-de-sante-toulouse&id=friendship-bench-zimbabwe",
        ["compare-empty"] = "/fr/comparer",
        ["selection"] = "/fr/selection?id=la-place-sante-saint-denis&id=cabiria-lyon",
        ["glossary"] = "/fr/glossaire",
        ["design"] = "/fr/design",
        ["dossiers"] = "/fr/dossiers",
        ["dossier"] = "/fr/dossiers/centres-de-sante-communautaires",
        ["organisations"] = "/fr/organisations",
        ["organisation"] = "/fr/organisations/la-place-sante",
        ["page"] = "/fr/guide-de-capitalisation",
        ["missing"] = "/fr/n-existe-pas",
        ["status"] = "/fr/status",
        ["contributing"] = "/fr/contribuer",
        ["history"] = "/fr/experiences/cabiria-lyon/history",
    };

    public static TheoryData<string> Names => [.. Addresses.Keys];
}
