namespace Relais.Engine.Query;

/// <summary>Writes a query as a reader would type it; parsing that again gives the same query.</summary>
public static class QueryPrinter
{
    /// <summary>Prints the clauses in order, one blank between them.</summary>
    /// <param name="query">Parsed before, or composed.</param>
    /// <param name="fieldAliases">As given to <see cref="QueryParser.Parse"/>; of several aliases of a field the first in ordinal order is used.</param>
    public static string Print(TextQuery query, IReadOnlyDictionary<string, string> fieldAliases)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(fieldAliases);
        return string.Join(' ', query.Clauses.Select(clause => Print(clause, fieldAliases)));
    }

    private static string Print(QueryClause clause, IReadOnlyDictionary<string, string> fieldAliases)
    {
        var field = clause.Field is null ? "" : AliasOf(clause.Field, fieldAliases) + ":";
        var text = clause.Kind switch
        {
            ClauseKind.Phrase => Quotes.Around(clause.Text),
            ClauseKind.Prefix => clause.Text + "*",
            _ => clause.Text,
        };
        return (clause.Excluded ? "-" : "") + field + text;
    }

    private static string AliasOf(string field, IReadOnlyDictionary<string, string> fieldAliases) =>
        fieldAliases.Where(alias => string.Equals(alias.Value, field, StringComparison.Ordinal)).Select(alias => alias.Key).Order(StringComparer.Ordinal).FirstOrDefault(field);
}
