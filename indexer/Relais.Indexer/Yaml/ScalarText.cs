using System.Buffers;
using System.Globalization;
using System.Text;

namespace Relais.Indexer.Yaml;

/// <summary>How a single value is written, as the scaffolds write it.</summary>
public static class ScalarText
{
    private static readonly SearchValues<char> Safe = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-+/@~");

    /// <summary>An id, a number, a date: as it is where that reads back as itself, else between quotes. Words that YAML 1.1 programs take for true, false or nothing are quoted.</summary>
    public static string Word(string value) => IsPlain(value) ? value : Quoted(value);

    /// <summary>A text, always between quotes, on one line.</summary>
    public static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>A value in the form that another one has in its place: between apostrophes, between quotes, or as it is where that can be.</summary>
    public static string In(ScalarForm form, string value) => form switch
    {
        ScalarForm.SingleQuoted when !value.Contains('\n', StringComparison.Ordinal) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'",
        ScalarForm.Plain => Word(value),
        _ => Quoted(value),
    };

    private static bool IsPlain(string value) =>
        value.Length > 0 && !value.AsSpan().ContainsAnyExcept(Safe) && value[0] is not ('@' or '~')
        // A lone sign, or a line of them, is part of YAML's own writing.
        && (value[0] is not ('-' or '.' or '+') || (value.Length > 1 && char.IsAsciiLetterOrDigit(value[1])))
        && value.ToUpper(CultureInfo.InvariantCulture) is not ("YES" or "NO" or "ON" or "OFF" or "TRUE" or "FALSE" or "NULL" or "Y" or "N");
}
