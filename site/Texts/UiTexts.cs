using System.Globalization;
using YamlDotNet.Serialization;

namespace Relais.Site.Texts;

/// <summary>
/// Texts of the interface, one file a language and feature beside this one (<c>fr.ui.yml</c>, <c>compare.fr.ui.yml</c>), built into the program; no key is in two of them. A count has two forms, <c>key.one</c> and <c>key.other</c>: French says
/// one for 0 and 1, English for 1 only (CLDR plural rules).
/// </summary>
public sealed class UiTexts
{
    private readonly Dictionary<string, Dictionary<string, string>> _byLanguage = new(StringComparer.Ordinal);

    /// <summary>Reads every language built in.</summary>
    public UiTexts()
    {
        var assembly = typeof(UiTexts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".ui.yml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var texts = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(reader);
            var language = name.Split('.')[^3];
            if (!_byLanguage.TryGetValue(language, out var known)) _byLanguage.Add(language, known = new Dictionary<string, string>(StringComparer.Ordinal));
            foreach (var (key, text) in texts) known.Add(key, text);
        }
    }

    /// <summary>Languages there are texts in.</summary>
    public IEnumerable<string> Languages => _byLanguage.Keys;

    /// <summary>Keys of a language.</summary>
    public IEnumerable<string> Keys(string language) => _byLanguage[language].Keys;

    /// <summary>A text with its places filled; French when the language lacks it.</summary>
    /// <exception cref="KeyNotFoundException">No language has the key: a fault of the program.</exception>
    public string Text(string language, string key, params object[] arguments)
    {
        if (!_byLanguage.TryGetValue(language, out var texts) || !texts.TryGetValue(key, out var text))
            text = _byLanguage["fr"].TryGetValue(key, out var french) ? french : throw new KeyNotFoundException($"No interface text '{key}'.");
        return arguments.Length == 0 ? text : string.Format(CultureInfo.GetCultureInfo(language), text, arguments);
    }

    /// <summary>A text that counts; the count is place {0}.</summary>
    public string Count(string language, string key, int count, params object[] arguments)
    {
        var one = string.Equals(language, "en", StringComparison.Ordinal) ? count == 1 : count is 0 or 1;
        return Text(language, key + (one ? ".one" : ".other"), [count, .. arguments]);
    }
}
