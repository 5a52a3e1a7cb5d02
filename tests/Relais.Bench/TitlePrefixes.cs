using Relais.Engine;

namespace Relais.Bench;

/// <summary>The queries of kind "prefix": titles with a word that starts so, best score first.</summary>
internal sealed class TitlePrefixes(ISearchIndex titles)
{
    /// <summary>The first titles, and how many there are.</summary>
    public Answer Starting(BenchQuery query) => Answer.Of(titles.Search(new SearchRequest
    {
        Query = new TextQuery([new QueryClause(ClauseKind.Prefix, query.Prefix!)]),
        Limit = query.K,
    }));
}
