using System.Globalization;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;

namespace Relais.Indexer.Yaml;

/// <summary>
/// Reads a map of the schema or of a vocabulary key by key; whatever was not asked for by <see cref="Done"/> is an unknown key. <paramref name="context"/>
/// names the place for people ("experience.title").
/// </summary>
internal sealed class StrictMap(YamlMap map, string context, DiagnosticBag diagnostics)
{
    /// <summary>Longer lists of choices are not read by anyone.</summary>
    private const int MostListed = 15;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public SourcePosition At => map.At;

    public string Context => context;

    public IReadOnlyList<YamlEntry> Entries => map.Entries;

    /// <summary>The node, or null; a missing required key is said.</summary>
    public YamlNode? Node(string key, bool required = false)
    {
        _asked.Add(key);
        var node = map[key];
        if (node is null && required) diagnostics.Add(Rules.MissingKey.At(map.At, key, context));
        return node is YamlRefused ? null : node;
    }

    public string? Text(string key, bool required = false) => Node(key, required) switch
    {
        null => null,
        YamlScalar scalar => scalar.Value,
        var other => Wrong<string>(other, key, "un texte simple", "a plain text"),
    };

    public bool Flag(string key) => Text(key) switch
    {
        null or "false" => false,
        "true" => true,
        var other => Wrong(key, other, "true ou false", "true or false"),
    };

    public int? Integer(string key, bool required = false) => Text(key, required) is not { } text ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
        : WrongNumber<int>(key, text);

    public double? Number(string key) => Text(key) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : WrongNumber<double>(key, text);

    /// <summary>One of a closed set of words, mapped to a value.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices, T absent, bool required = false)
    {
        if (Text(key, required) is not { } text) return absent;
        if (choices.TryGetValue(text, out var value)) return value;
        var known = string.Join(", ", choices.Keys);
        var advice = choices.Count > MostListed
            ? LocalizedText.Of("ce n'est pas un des mots connus", "it is not one of the known words")
            : LocalizedText.Of("choisissez parmi " + known, "choose among " + known);
        diagnostics.Add(Rules.BadSchemaValue.At(PlaceOf(key), text, key, advice) with { Suggestion = Nearest.To(text, choices.Keys) });
        return absent;
    }

    public StrictMap? Map(string key, bool required = false) => Node(key, required) switch
    {
        null => null,
        YamlMap inner => new StrictMap(inner, $"{context}.{key}", diagnostics),
        var other => Wrong<StrictMap>(other, key, "un groupe de clés", "a group of keys"),
    };

    /// <summary>A list of plain words.</summary>
    public IReadOnlyList<string> Words(string key, bool required = false) => Node(key, required) switch
    {
        null => [],
        YamlList list => [.. Items<YamlScalar>(list, key, "un mot simple", "a plain word").Select(item => item.Value)],
        var other => Wrong<IReadOnlyList<string>>(other, key, "une liste", "a list") ?? [],
    };

    /// <summary>Lists of plain words, by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> WordsByLanguage(string key)
    {
        var words = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (Map(key) is not { } languages) return words;
        foreach (var entry in languages.Entries) words[entry.Key] = languages.Words(entry.Key);
        return words;
    }

    /// <summary>A list of whole numbers.</summary>
    public IReadOnlyList<long> Numbers(string key, bool required = false)
    {
        var numbers = new List<long>();
        foreach (var word in Words(key, required))
        {
            if (long.TryParse(word, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)) numbers.Add(number);
            else WrongNumber<long>(key, word);
        }

        return numbers;
    }

    /// <summary>A list of maps.</summary>
    public IReadOnlyList<StrictMap> Maps(string key, bool required = false)
    {
        if (Node(key, required) is not { } node) return [];
        if (node is not YamlList list) return Wrong<IReadOnlyList<StrictMap>>(node, key, "une liste", "a list") ?? [];
        return [.. Items<YamlMap>(list, key, "un groupe de clés", "a group of keys").Select((inner, index) => new StrictMap(inner, string.Create(CultureInfo.InvariantCulture, $"{context}.{key}[{index + 1}]"), diagnostics))];
    }

    /// <summary>A text in every interface language; a missing one is said.</summary>
    public LocalizedText? Label(string key, IReadOnlyList<string> languages, bool required = false)
    {
        if (Map(key, required) is not { } labels) return null;
        var text = LocalizedText.Empty;
        foreach (var entry in labels.Entries)
            if (entry.Value is YamlScalar scalar) text = text with { ByLanguage = text.ByLanguage.SetItem(entry.Key, scalar.Value) };
        foreach (var language in languages.Where(language => !text.ByLanguage.ContainsKey(language)))
            diagnostics.Add(Rules.MissingLabel.At(labels.At, language, context));
        return text;
    }

    /// <summary>Says every key that nobody asked for.</summary>
    public void Done()
    {
        foreach (var entry in map.Entries.Where(entry => !_asked.Contains(entry.Key)))
            diagnostics.Add(Rules.UnknownKey.At(entry.KeyAt, entry.Key, context) with { Suggestion = Nearest.To(entry.Key, _asked) });
    }

    public SourcePosition PlaceOf(string key) => map[key]?.At ?? map.At;

    private IEnumerable<T> Items<T>(YamlList list, string key, string fr, string en) where T : YamlNode
    {
        foreach (var item in list.Items)
        {
            if (item is T good) yield return good;
            else if (item is not YamlRefused) Wrong<T>(item, key, fr, en);
        }
    }

    private T? Wrong<T>(YamlNode node, string key, string fr, string en) where T : class
    {
        diagnostics.Add(Rules.BadSchemaValue.At(node.At, key, context, LocalizedText.Of("on attend " + fr, "expected " + en)));
        return null;
    }

    private bool Wrong(string key, string value, string fr, string en)
    {
        diagnostics.Add(Rules.BadSchemaValue.At(PlaceOf(key), value, key, LocalizedText.Of("on attend " + fr, "expected " + en)));
        return false;
    }

    private T? WrongNumber<T>(string key, string value) where T : struct
    {
        diagnostics.Add(Rules.BadSchemaValue.At(PlaceOf(key), value, key, LocalizedText.Of("on attend un nombre", "expected a number")));
        return null;
    }
}
