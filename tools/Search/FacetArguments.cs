using System.Globalization;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Search;

/// <summary>
/// Reads <c>facet=value</c> strictly. An address of the site drops what it does not know, because links grow old; somebody who types wants to be told.
/// </summary>
internal sealed class FacetArguments(ContentSchema schema, Speech speech)
{
    private const int MaxYearDigits = 4;

    /// <summary>The parameter of the search that it means.</summary>
    /// <exception cref="RefusalException">There is no such facet or value.</exception>
    public KeyValuePair<string, string?> Parameter(string typed)
    {
        var equals = typed.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == typed.Length - 1)
            throw new RefusalException(speech.Say($"« {typed} » : écrivez facette=valeur, comme theme=mental_health.", $"'{typed}': write facet=value, as in theme=mental_health."));
        var (key, value) = (typed[..equals].Trim(), typed[(equals + 1)..].Trim());
        var facet = schema.Facets.FirstOrDefault(facet => Keys(facet).Contains(key, StringComparer.Ordinal));
        if (facet is null)
        {
            var keys = schema.Facets.SelectMany(Keys).ToList();
            var named = schema.Facets.FirstOrDefault(known => Same(known.Label.In(speech.Language), key));
            throw new RefusalException(speech.Say($"Il n'y a pas de facette « {key} ».", $"There is no facet '{key}'.") + speech.DidYouMean(named is null ? Nearest.To(key, keys) : Keys(named).First())
                + speech.Say(" Les facettes : ", " The facets: ") + string.Join(", ", keys) + ".");
        }

        return new(key, facet.Style is FacetStyle.Years ? Year(value) : Value(facet, value));
    }

    private static IEnumerable<string> Keys(FacetDefinition facet) => facet.Style is FacetStyle.Years
        ? [SearchUrl.FromKey(facet.Id), SearchUrl.ToKey(facet.Id)]
        : facet.Aliases.Prepend(facet.Id);

    private string Year(string value) => value.Length <= MaxYearDigits && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        ? value
        : throw new RefusalException(speech.Say($"« {value} » n'est pas une année, comme 2010.", $"'{value}' is not a year, as in 2010."));

    /// <summary>Ids are what the schema speaks, labels are what people read on the screen: both will do.</summary>
    private string Value(FacetDefinition facet, string value)
    {
        if (schema.Known(facet, value) is { } known) return known;
        var terms = facet.Vocabularies.SelectMany(vocabulary => schema.Vocabularies[vocabulary].Terms).ToList();
        var named = terms.Find(term => term.Label.ByLanguage.Values.Any(label => Same(label, value)));
        if (named is not null) return schema.Known(facet, named.Id) ?? named.Id;
        throw new RefusalException(
            speech.Say($"La facette « {facet.Id} » n'a pas de valeur « {value} ».", $"The facet '{facet.Id}' has no value '{value}'.") + speech.DidYouMean(Meant(value, terms))
            + speech.Say(" Les valeurs sont dans ", " The values are in ") + string.Join(", ", facet.Vocabularies.Select(vocabulary => $"content/vocabularies/{vocabulary}.yml")) + ".");
    }

    /// <summary>People who do not know the ids type names, or their beginning: what does not look like an id is first compared with names.</summary>
    private static string? Meant(string typed, IReadOnlyList<Term> terms)
    {
        var byId = Nearest.To(typed, terms.Select(term => term.Id));
        if (byId is not null && typed.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-')) return byId;
        var folded = Folded.Of(typed);
        var begun = terms.FirstOrDefault(term => Names(term).Any(name => Folded.Of(name).StartsWith(folded, StringComparison.Ordinal)));
        var name = Nearest.To(typed, terms.SelectMany(Names));
        return begun?.Id ?? terms.FirstOrDefault(term => name is not null && Names(term).Contains(name, StringComparer.Ordinal))?.Id ?? byId;
    }

    private static IEnumerable<string> Names(Term term) => term.Label.ByLanguage.Values.Concat(term.Alternatives.Values.SelectMany(names => names));

    private static bool Same(string one, string other) => string.Equals(Folded.Of(one), Folded.Of(other), StringComparison.Ordinal);
}
