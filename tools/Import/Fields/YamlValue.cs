using System.Globalization;
using System.Text;

namespace Relais.Tools.Import.Fields;

/// <summary>Writes values in YAML on one line.</summary>
internal static class YamlValue
{
    /// <summary>A text between quotes, whatever it holds.</summary>
    public static string Text(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in Prose.PlainText.OneSpaced(Prose.PlainText.Clean(text)))
        {
            if (c is '"' or '\\') quoted.Append('\\');
            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A word of a vocabulary; those that older readers take for true or false go between quotes, as the guide for authors asks.</summary>
    public static string Word(string id) => id.ToUpper(CultureInfo.InvariantCulture) is "YES" or "NO" or "ON" or "OFF" or "TRUE" or "FALSE" or "NULL" or "Y" or "N" ? $"\"{id}\"" : id;

    public static string List(IEnumerable<string> values) => "[" + string.Join(", ", values) + "]";

    public static string Group(IEnumerable<(string Key, string Value)> fields) => "{" + string.Join(", ", fields.Select(field => field.Key + ": " + field.Value)) + "}";
}
