using System.Globalization;
using Relais.Tools.CommandLine;
using Spectre.Console;

namespace Relais.Tools.Stats;

/// <summary>Writes statistics for people.</summary>
internal sealed class StatsPrinter(MarkedOutput output, Speech speech)
{
    private const int Indent = 3;

    /// <summary>Longer lists of names are not read: <c>--json</c> has them whole.</summary>
    private const int MostNames = 25;

    private bool _begun;

    public void Print(StatsPart part, CentreStats stats, SearchStats searches)
    {
        if (_begun) output.Line();
        _begun = true;
        switch (part)
        {
            case StatsPart.Completeness:
                Completeness(stats);
                break;
            case StatsPart.Coverage:
                Coverage(stats);
                break;
            case StatsPart.Translations:
                Translations(stats);
                break;
            case StatsPart.Searches:
                Searches(searches);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part));
        }
    }

    private void Completeness(CentreStats stats)
    {
        Title(speech.Say("Complétude des fiches, par titre (une aide à la rédaction, pas une note)", "Completeness of the write-ups, by title (help for writing, not a grade)"));
        output.Rows([
            Head(speech.Say("fiche", "write-up"), speech.Say("statut", "status"), speech.Say("rempli", "filled"), speech.Say("ce qui manque", "what is missing")),
            .. stats.WriteUps.Select(one => (IReadOnlyList<string>)[Markup.Escape(one.Slug), Markup.Escape(one.Status), string.Create(CultureInfo.InvariantCulture, $"{one.Percent} %"), Markup.Escape(Names(one.Missing.Select(part => part.Label)))])]);
        if (stats.Broken.Count > 0) output.Line(Markup.Escape(speech.Say("Des erreurs empêchent de lire (voir « relais check ») : ", "Errors prevent reading (see 'relais check'): ") + string.Join(", ", stats.Broken)));
    }

    private void Coverage(CentreStats stats)
    {
        Title(speech.Say("Usage des facettes, dans les fiches que le public voit", "Use of the facets, in the write-ups that readers see"));
        foreach (var facet in stats.Facets)
        {
            output.Line($"[bold]{Markup.Escape(facet.Label)}[/] ({Markup.Escape(facet.Facet)}){speech.Say(" :", ":")} {speech.SayNumbers($"renseignée dans {facet.Filled} fiches sur {facet.Records}", $"filled in {facet.Filled} write-ups of {facet.Records}")}");
            if (facet.Terms.Count > 0) output.Line(Markup.Escape(Names(facet.Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Label} {term.Records}")))), Indent);
            if (facet.Unused.Count > 0) output.Line(Markup.Escape(speech.SayNumbers($"jamais utilisés ({facet.Unused.Count}) : ", $"never used ({facet.Unused.Count}): ") + Names(facet.Unused.Select(term => term.Label))), Indent);
        }
    }

    private void Translations(CentreStats stats)
    {
        Title(speech.Say("Langues de lecture", "Languages to read in"));
        foreach (var language in stats.Languages) output.Line(speech.SayNumbers($"{language.Label} : {language.Readable} fiches sur {language.Records}", $"{language.Label}: {language.Readable} write-ups of {language.Records}"));
        var languages = stats.Languages.Select(language => language.Id).ToList();
        var without = stats.WriteUps.Where(one => one.Without(languages).Any()).ToList();
        if (without.Count == 0) return;
        output.Line();
        output.Rows([
            Head(speech.Say("fiche", "write-up"), speech.Say("lisible en", "readable in"), speech.Say("manque", "missing")),
            .. without.Select(one => (IReadOnlyList<string>)[Markup.Escape(one.Slug), string.Join(", ", one.Languages), string.Join(", ", one.Without(languages))])]);
    }

    private void Searches(SearchStats searches)
    {
        Title(speech.SayNumbers($"Ce que l'on cherche sans le trouver, sur {searches.Days} jours", $"What is looked for and not found, over {searches.Days} days"));
        if (searches.Words.Count > 0)
        {
            output.Rows([
                Head(speech.Say("mots", "words"), speech.Say("langue", "language"), speech.Say("trouvé", "found"), speech.Say("recherches", "searches")),
                .. searches.Words.Select(one => (IReadOnlyList<string>)[Markup.Escape(one.Words), Markup.Escape(one.Language), one.Found is "nothing" ? speech.Say("rien", "nothing") : speech.Say("une partie", "a part"), one.Searches.ToString(CultureInfo.InvariantCulture)])]);
        }

        var all = speech.Count(searches.Searches, speech.Say("recherche comptée", "search counted"), speech.Say("recherches comptées", "searches counted"));
        output.Line(speech.SayNumbers($"{all} ; sans réponse entière, mais trop rares pour être dites : {searches.Untold}.", $"{all}; without a whole answer, but too rare to be told: {searches.Untold}."));
    }

    private void Title(string title) => output.Line($"[bold underline]{Markup.Escape(title)}[/]");

    private static IReadOnlyList<string> Head(params string[] cells) => [.. cells.Select(cell => $"[bold]{cell}[/]")];

    private string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= MostNames ? string.Join(", ", all) : string.Join(", ", all.Take(MostNames)) + speech.SayNumbers($" et {all.Count - MostNames} autres", $" and {all.Count - MostNames} others");
    }
}
