using System.Text.RegularExpressions;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;

namespace Relais.Tools.Import.Fields;

/// <summary>
/// Finds the town, department, region and country of an experience: by postal codes ("93200 Saint-Denis"), by codes between brackets ("Saint-Denis (93)"), by the names of the vocabularies, and by
/// the towns that the centre knows. A department tells its region and country.
/// </summary>
internal sealed partial class PlaceFinder(ContentSchema schema, RecordType type, IReadOnlyList<string> knownTowns)
{
    private const double Code = 0.6;
    private const double Named = 0.45;
    private const double EachMore = 0.07;
    private const double InTitle = 0.15;
    private const double Most = 0.9;
    private const double Town = 0.35;

    public IEnumerable<FieldProposal> Find(ImportText text)
    {
        var fields = Chain();
        var found = new Dictionary<FieldDefinition, (Term Term, double Confidence, string Words)>();
        var towns = Towns(text.Body).ToList();
        foreach (var field in fields)
        {
            var vocabulary = schema.Vocabularies[field.Vocabulary!];
            var best = ByName(vocabulary, text).Concat(ByCode(vocabulary, towns)).GroupBy(hit => hit.Term)
                .Select(group => (Term: group.Key, Confidence: Math.Min(Most, group.Max(hit => hit.Confidence) + (EachMore * (group.Count() - 1)) + (group.Any(hit => hit.InTitle) ? InTitle : 0)), Words: group.First().Words))
                .OrderByDescending(hit => hit.Confidence)
                .FirstOrDefault();
            if (best.Term is not null) found[field] = best;
        }

        // From the smallest territory up: each tells the next, and is the surer for it.
        for (var i = 0; i + 1 < fields.Count; i++)
        {
            if (!found.TryGetValue(fields[i], out var small) || schema.Vocabularies[fields[i + 1].Vocabulary!].Term(small.Term.Broader ?? "") is not { } wide) continue;
            if (!found.TryGetValue(fields[i + 1], out var known) || known.Confidence < small.Confidence || known.Term == wide)
                found[fields[i + 1]] = (wide, known.Term == wide ? Math.Min(Most, Math.Max(known.Confidence, small.Confidence) + EachMore) : small.Confidence, small.Words);
        }

        foreach (var (field, (term, confidence, words)) in found)
            yield return new FieldProposal(field, YamlValue.Word(term.Id), confidence, LocalizedText.Of($"{term.Label.In("fr")} : « {words} »", $"{term.Label.In("en")}: '{words}'"));
        if (Place(text, towns) is { } place) yield return place;
    }

    /// <summary>The fields of territories, the smallest first: each has a vocabulary whose broader terms are in the next one's.</summary>
    private List<FieldDefinition> Chain()
    {
        var chain = new List<FieldDefinition>();
        for (var field = type.Role(FieldRole.Country); field is not null; field = type.Fields.FirstOrDefault(other => other is { Vocabulary: { } id, List: null } && !chain.Contains(other) && string.Equals(schema.Vocabularies[id].BroaderVocabulary, chain[0].Vocabulary, StringComparison.Ordinal)))
            chain.Insert(0, field);
        return chain;
    }

    private static IEnumerable<(Term Term, double Confidence, string Words, bool InTitle)> ByName(Vocabulary vocabulary, ImportText text)
    {
        var index = new PhraseIndex<Term>(text.Language);
        foreach (var term in vocabulary.Terms.Where(term => term.DeprecatedBy is null))
            foreach (var name in term.Alternatives.GetValueOrDefault(text.Language, []).Prepend(term.Label.In(text.Language)).Distinct(StringComparer.Ordinal)) index.Add(term, name);
        return index.In(text.Title).Where(hit => hit.IsProper).Select(hit => (hit.Thing, Named, hit.Written, true))
            .Concat(index.In(text.Body).Where(hit => hit.IsProper).Select(hit => (hit.Thing, Named, hit.Written, false)));
    }

    /// <summary>The other names of departments are their numbers.</summary>
    private static IEnumerable<(Term Term, double Confidence, string Words, bool InTitle)> ByCode(Vocabulary vocabulary, IEnumerable<TownFound> towns) =>
        from town in towns
        where town.Code is not null
        from term in vocabulary.Terms
        where term.Alternatives.Values.Any(names => names.Contains(town.Code, StringComparer.Ordinal))
        select (term, Code, town.Words, false);

    private FieldProposal? Place(ImportText text, IReadOnlyList<TownFound> towns)
    {
        if (type.Role(FieldRole.Place) is not { } place || place.Inner(FieldRole.Name) is not { } name) return null;
        var territories = Chain().SelectMany(field => schema.Vocabularies[field.Vocabulary!].Terms).SelectMany(term => term.Label.ByLanguage.Values).Select(Folded.Of).ToHashSet(StringComparer.Ordinal);
        var known = knownTowns.Select(Folded.Of).ToHashSet(StringComparer.Ordinal);
        var title = Folded.Of(text.Title);
        var best = towns.Where(town => !territories.Contains(Folded.Of(town.Name)) || town.Code is not null).GroupBy(town => Folded.Of(town.Name), StringComparer.Ordinal)
            .Select(group => (group.First().Name, Words: group.First().Words, Confidence: Math.Min(Confidence.Taken - 0.05, (group.Any(town => town.Code is not null) ? Code : Town) + (EachMore * (group.Count() - 1))
                + (known.Contains(group.Key) ? InTitle : 0) + (title.Contains(group.Key, StringComparison.Ordinal) ? InTitle : 0))))
            .OrderByDescending(town => town.Confidence)
            .FirstOrDefault();
        return best.Name is null ? null : new FieldProposal(place, YamlValue.Group([(name.Key, YamlValue.Text(best.Name))]), best.Confidence, LocalizedText.Of($"« {best.Words} »", $"'{best.Words}'"));
    }

    private static IEnumerable<TownFound> Towns(string text) =>
        PostalCode().Matches(text).Select(match => new TownFound(match.Groups["town"].Value, match.Groups["code"].Value, match.Value))
            .Concat(Bracketed().Matches(text).Select(match => new TownFound(match.Groups["town"].Value, match.Groups["code"].Value, match.Value)))
            .Concat(At().Matches(text).Select(match => new TownFound(match.Groups["town"].Value, null, match.Value)));

    private const string TownName = @"(?<town>\p{Lu}[\p{L}’']+(?:(?:-| (?=\p{Lu}))(?:\p{Lu}[\p{L}’']+|en|sur|sous|le|la|les|lès|de|du|des|et|d['’]\p{Lu}\p{L}+)(?=[-\s,.;)(]|$))*)";

    [GeneratedRegex(@"\b(?<code>[0-9]{2})[0-9]{3} +" + TownName, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PostalCode();

    [GeneratedRegex(TownName + @" ?\((?<code>[0-9]{2}|2A|2B)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b[àÀ] " + TownName, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex At();

    /// <summary>A town that the text names.</summary>
    /// <param name="Name">The town.</param>
    /// <param name="Code">Its department's number, or null.</param>
    /// <param name="Words">As the text has it.</param>
    private sealed record TownFound(string Name, string? Code, string Words);
}
