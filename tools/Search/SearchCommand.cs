using System.CommandLine;
using Relais.Indexer.Search;
using Relais.Tools.CommandLine;
using Relais.Tools.Index;

namespace Relais.Tools.Search;

/// <summary><c>relais search</c>: the site's search, at the terminal.</summary>
internal sealed class SearchCommand : Command
{
    private readonly Argument<string[]> _words;
    private readonly Option<string[]> _facets;
    private readonly Option<string?> _sort;
    private readonly Option<int> _page;
    private readonly Option<string?> _index;
    private readonly Option<bool> _json;

    public SearchCommand(CommonOptions common, Speech speech)
        : base("search", speech.Say("Cherche dans le centre, comme sur le site ; l'index est refait s'il n'est plus à jour.", "Searches the centre, as on the site; the index is made again when it is out of date."))
    {
        _words = new Argument<string[]>("words")
        {
            Description = speech.Say("Mots cherchés : \"une suite exacte\", -sans, début*, titre:mot. Sans mot, tout.", "Words to find: \"an exact phrase\", -without, begin*, title:word. Without words, everything."),
            HelpName = speech.Say("mots", "words"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        _facets = new Option<string[]>("--facet", "-f")
        {
            Description = speech.Say("Ne garde que cette valeur d'une facette : theme=mental_health ou \"audience=Femmes\" ; années : year_from=2010. Peut se répéter.", "Keeps only that value of a facet: theme=mental_health or \"audience=Women\"; years: year_from=2010. May be repeated."),
            HelpName = speech.Say("facette=valeur", "facet=value"),
        };
        _sort = new Option<string?>("--sort") { Description = speech.Say("Ordre : pertinence, plus récentes, titre.", "Order: relevance, newest, title."), HelpName = "relevance|newest|title" };
        _sort.AcceptOnlyFromAmong([.. Enum.GetNames<SortOrder>().Select(name => name.ToLowerInvariant())]);
        _page = new Option<int>("--page") { Description = speech.Say("Page de résultats, à partir de 1.", "Page of results, from 1."), DefaultValueFactory = _ => 1, HelpName = "n" };
        _page.Validators.Add(page =>
        {
            if (page.GetValueOrDefault<int>() < 1) page.AddError(speech.Say("Les pages se comptent à partir de 1.", "Pages are counted from 1."));
        });
        _index = new Option<string?>("--index") { Description = speech.Say("Dossier de l'index, si ce n'est pas celui du centre.", "Folder of the index, when it is not the centre's."), HelpName = speech.Say("dossier", "folder") };
        _json = new Option<bool>("--json") { Description = speech.Say("Tout le résultat en un objet JSON.", "The whole result as one JSON object.") };
        _words.Validators.Add(found =>
        {
            foreach (var token in found.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal))) found.AddError(ParseComplaint.UnknownOption(token.Value, this, speech));
        });
        Arguments.Add(_words);
        foreach (var option in new Option[] { _facets, _sort, _page, _index, _json }) Options.Add(option);
        SetAction(result => Search(common.Session(result), result));
    }

    private int Search(Session session, ParseResult result)
    {
        var opening = IndexOpening.Of(session, result.GetValue(_index));
        if (opening.Made) Tell(session, opening);
        var centre = opening.Centre;
        var language = session.Speech.Language;
        var facets = new FacetArguments(centre.Schema, session.Speech);
        var parameters = new List<KeyValuePair<string, string?>>
        {
            new(SearchUrl.TextKey, string.Join(' ', result.GetValue(_words) ?? [])),
            new(SearchUrl.SortKey, result.GetValue(_sort)),
            new(SearchUrl.PageKey, result.GetValue(_page).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        parameters.AddRange((result.GetValue(_facets) ?? []).Select(facets.Parameter));
        var results = centre.Search.Run(centre.Urls.Parse(parameters), language);
        if (results.Query.Page > results.PageCount)
            throw new RefusalException(session.Speech.SayNumbers($"Il n'y a pas de page {results.Query.Page} : la dernière est la {results.PageCount}.", $"There is no page {results.Query.Page}: the last one is {results.PageCount}."));
        if (result.GetValue(_json)) session.Output.WriteJsonLine(SearchAnswer.Of(centre, results, language));
        else new SearchPrinter(new MarkedOutput(session.Environment), centre, session.Speech).Print(results);
        return ExitCode.Fine;
    }

    /// <summary>On the error stream: results may be read by a program.</summary>
    private static void Tell(Session session, IndexOpening opening)
    {
        var report = opening.Centre.Report;
        var records = session.Speech.Count(report.Records, session.Say("fiche", "record"), session.Say("fiches", "records"));
        session.Error.WriteLine(session.Say($"Index remis à jour : {records}.", $"Index brought up to date: {records}."));
        if (report.Errors > 0)
            session.Error.WriteLine(session.Speech.SayNumbers($"Des fiches ont des erreurs ({report.Errors}) et manquent ici ou y sont dans une version ancienne : voir « relais check ».", $"Some records have errors ({report.Errors}) and are missing here, or are here in an old version: see 'relais check'."));
    }
}
