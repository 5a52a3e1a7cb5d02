using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Indexer.Text;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Evaluation;

/// <summary>Reads content/judgements.yml strictly: a key, a record, a facet or a value that does not exist is said with its line.</summary>
public sealed class JudgementsReader
{
    /// <summary>Where it lies, from the centre's root.</summary>
    public const string Path = "content/judgements.yml";

    private const int HighestGrade = 3;

    private readonly ContentSchema _schema;
    private readonly IReadOnlySet<string> _slugs;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private JudgementsReader(ContentSchema schema, IReadOnlySet<string> slugs, DiagnosticBag diagnostics) => (_schema, _slugs, _diagnostics) = (schema, slugs, diagnostics);

    /// <summary>The judgements of the centre in that folder, or null when it has none or they cannot be read, which is said.</summary>
    /// <param name="root">The centre.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="slugs">Records of the searchable type that there are.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Judgements? Read(string root, ContentSchema schema, IReadOnlySet<string> slugs, DiagnosticBag diagnostics)
    {
        var files = new ContentFiles(root);
        if (!files.Exists(Path)) return null;
        if (files.Text(Path, Limits.ForSchema, diagnostics) is not { } text || new YamlReader(Path, Limits.ForSchema, diagnostics).ReadMap(text) is not { } map) return null;
        return new JudgementsReader(schema, slugs, diagnostics).All(new StrictMap(map, "judgements", diagnostics));
    }

    private Judgements All(StrictMap map)
    {
        map.Integer("version", required: true);
        var floors = map.Map("floors") is { } least ? FloorsOf(least) : null;
        var queries = map.Maps("queries", required: true).Select(Query).ToList();
        var heldOut = map.Maps("held_out").Select(Query).ToList();
        var situations = map.Maps("situations", required: true).Select(Situation).ToList();
        map.Done();
        return new Judgements(queries, heldOut, situations, floors);
    }

    private static Floors FloorsOf(StrictMap map)
    {
        var floors = new Floors(FiguresOf(map, "queries", required: true), FiguresOf(map, "held_out", required: false), FiguresOf(map, "situations", required: true));
        map.Done();
        return floors;
    }

    private static Figures FiguresOf(StrictMap map, string key, bool required)
    {
        if (map.Map(key, required) is not { } figures) return new Figures(0, 0, 0, 0);
        var least = new Figures(figures.Number("ndcg") ?? 0, figures.Number("mrr") ?? 0, figures.Number("recall") ?? 0, figures.Number("nothing") ?? 0);
        figures.Done();
        return least;
    }

    private JudgedQuery Query(StrictMap map)
    {
        var query = new JudgedQuery(Id(map), map.Text("kind", required: true) ?? "", Language(map), map.Text("q", required: true) ?? "", Expected(map));
        map.Text("why");
        map.Done();
        return query;
    }

    private JudgedSituation Situation(StrictMap map)
    {
        var given = new SearchQuery().WithText(map.Text("text") ?? "");
        if (map.Map("given") is { } choices)
            foreach (var entry in choices.Entries)
                foreach (var value in Values(choices, entry)) given = given.With(entry.Key, value);
        var situation = new JudgedSituation(Id(map), Language(map), given, Expected(map));
        foreach (var note in new[] { "who", "why" }) map.Text(note);
        map.Done();
        return situation;
    }

    /// <summary>
    /// The values of a facet. A vocabulary that is no facet may be named too: what the person is, noted for whoever reads the judgement, that nothing is compared on.
    /// </summary>
    private IEnumerable<string> Values(StrictMap map, YamlEntry entry)
    {
        var values = map.Words(entry.Key);
        var facet = _schema.Facet(entry.Key);
        var vocabularies = facet?.Vocabularies ?? (_schema.Vocabularies.ContainsKey(entry.Key) ? [entry.Key] : []);
        if (vocabularies.Count == 0)
        {
            _diagnostics.Add(Rules.Undefined.At(entry.KeyAt, entry.Key, LocalizedText.Of("facettes", "facets")) with { Suggestion = Nearest.To(entry.Key, _schema.Facets.Select(known => known.Id)) });
            return [];
        }

        var terms = vocabularies.SelectMany(id => _schema.Vocabularies[id].Terms).Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var item in (entry.Value as YamlList)?.Items.OfType<YamlScalar>().Where(item => !terms.Contains(item.Value)) ?? [])
            _diagnostics.Add(Rules.UnknownTerm.At(item.At, item.Value, vocabularies[^1]) with { Suggestion = Nearest.To(item.Value, terms) });
        return facet is null ? [] : values.Where(terms.Contains);
    }

    private string Id(StrictMap map)
    {
        var id = map.Text("id", required: true) ?? "";
        if (!_ids.Add(id)) _diagnostics.Add(Rules.DuplicateDefinition.At(map.PlaceOf("id"), id, map.Context));
        return id;
    }

    private string Language(StrictMap map)
    {
        var language = map.Text("lang", required: true) ?? _schema.Languages[0];
        if (!_schema.Languages.Contains(language, StringComparer.Ordinal))
            _diagnostics.Add(Rules.Undefined.At(map.PlaceOf("lang"), language, "languages"));
        return language;
    }

    private Dictionary<string, int> Expected(StrictMap map)
    {
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        if (map.Map("expected", required: true) is not { } grades) return expected;
        foreach (var entry in grades.Entries)
        {
            if (!_slugs.Contains(entry.Key))
                _diagnostics.Add(Rules.Undefined.At(entry.KeyAt, entry.Key, _schema.Searchable.Plural) with { Suggestion = Nearest.To(entry.Key, _slugs) });
            var grade = grades.Text(entry.Key) ?? "";
            if (int.TryParse(grade, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= HighestGrade) expected[entry.Key] = number;
            else _diagnostics.Add(Rules.BadSchemaValue.At(entry.Place, grade, entry.Key, LocalizedText.Of($"une note de 1 à {HighestGrade}", $"a grade from 1 to {HighestGrade}")));
        }

        return expected;
    }
}
