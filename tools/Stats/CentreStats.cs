using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Tools.Stats;

/// <summary>What the centre holds and what it lacks, for editors. Write-ups are in the order of their titles: nothing here ranks them.</summary>
/// <param name="WriteUps">Records that readers search, drafts too, without those that have errors.</param>
/// <param name="Broken">Slugs of those that have errors: nothing is known of them.</param>
/// <param name="Facets">How the facets are used by the write-ups that readers see.</param>
/// <param name="Languages">In how many write-ups readers can read each language of the interface.</param>
internal sealed record CentreStats(IReadOnlyList<WriteUpStats> WriteUps, IReadOnlyList<string> Broken, IReadOnlyList<FacetStats> Facets, IReadOnlyList<LanguageStats> Languages)
{
    /// <summary>Counts a centre that has been read, with labels in a language.</summary>
    public static CentreStats Of(ContentSchema schema, ContentCatalogue catalogue, string language)
    {
        var type = schema.Searchable;
        var cards = catalogue.Records.Values.Select(record => record.Card).Where(card => string.Equals(card.Type, type.Id, StringComparison.Ordinal)).ToList();
        var visible = cards.Where(schema.IsVisible).ToList();
        return new CentreStats(
            [
                .. cards.Select(card => WriteUpStats.Of(card, type, language))
                    .OrderBy(one => Folded.Of(one.Title), StringComparer.Ordinal).ThenBy(one => one.Slug, StringComparer.Ordinal),
            ],
            [.. catalogue.Broken.Where(key => key.StartsWith(type.Id + "/", StringComparison.Ordinal)).Select(key => key[(type.Id.Length + 1)..]).Order(StringComparer.Ordinal)],
            [.. schema.Facets.Select(facet => FacetStats.Of(facet, visible, schema, language))],
            [.. schema.Languages.Select(one => new LanguageStats(one, schema.Vocabularies["language"].LabelOf(one, language), visible.Count(card => card.Languages.Contains(one, StringComparer.Ordinal)), visible.Count))]);
    }
}

/// <summary>A write-up.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">In the language asked for, if it has it.</param>
/// <param name="Status">Editorial status id.</param>
/// <param name="Percent">How much of what is asked or recommended is there, 0 to 100.</param>
/// <param name="Missing">What is not.</param>
/// <param name="Words">Words of the original's text.</param>
/// <param name="Languages">That it can be read in, the original's first.</param>
internal sealed record WriteUpStats(string Slug, string Title, string Status, int Percent, IReadOnlyList<MissingPart> Missing, int Words, IReadOnlyList<string> Languages)
{
    public static WriteUpStats Of(RecordCard card, RecordType type, string language) => new(
        card.Slug, card.Title(type, language), card.Status, card.Completeness.Percent, [.. card.Completeness.Missing.Select(key => MissingPart.Of(key, type, language))], card.Words, [.. card.Languages]);

    /// <summary>Interface languages that it cannot be read in.</summary>
    public IEnumerable<string> Without(IEnumerable<string> languages) => languages.Except(Languages, StringComparer.Ordinal);
}

/// <summary>A field, or a section (with a leading #), that is not there.</summary>
internal sealed record MissingPart(string Id, string Label)
{
    public static MissingPart Of(string key, RecordType type, string language) => new(
        key,
        (key is ['#', .. var section] ? type.Sections.FirstOrDefault(one => string.Equals(one.Id, section, StringComparison.Ordinal))?.Label : type.Field(key)?.Label)?.In(language) ?? key);
}

/// <summary>How a facet is used.</summary>
/// <param name="Facet">Its id.</param>
/// <param name="Label">Its name.</param>
/// <param name="Filled">Write-ups that have a value.</param>
/// <param name="Records">All write-ups.</param>
/// <param name="Terms">Values in use, the most used first.</param>
/// <param name="Unused">Terms of its vocabularies that no write-up has, in their order; none for a facet of years.</param>
internal sealed record FacetStats(string Facet, string Label, int Filled, int Records, IReadOnlyList<TermStats> Terms, IReadOnlyList<TermStats> Unused)
{
    public static FacetStats Of(FacetDefinition facet, IReadOnlyList<RecordCard> cards, ContentSchema schema, string language)
    {
        var counts = cards.SelectMany(card => Values(card, facet)).CountBy(value => value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var terms = facet.Vocabularies.SelectMany(vocabulary => schema.Vocabularies[vocabulary].Terms).DistinctBy(term => term.Id, StringComparer.Ordinal).ToList();
        var labels = terms.ToDictionary(term => term.Id, term => term.Label.In(language), StringComparer.Ordinal);
        return new FacetStats(
            facet.Id, facet.Label.In(language), cards.Count(card => Values(card, facet).Count > 0), cards.Count,
            [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new TermStats(pair.Key, labels.GetValueOrDefault(pair.Key, pair.Key), pair.Value))],
            [.. terms.Where(term => !counts.ContainsKey(term.Id) && term.DeprecatedBy is null).Select(term => new TermStats(term.Id, labels[term.Id], 0))]);
    }

    private static IReadOnlyList<string> Values(RecordCard card, FacetDefinition facet) => card.Facets.GetValueOrDefault(facet.Id, []);
}

/// <summary>A term and the write-ups that have it.</summary>
internal sealed record TermStats(string Id, string Label, int Records);

/// <summary>A language of the interface and the write-ups that can be read in it.</summary>
internal sealed record LanguageStats(string Id, string Label, int Readable, int Records);
