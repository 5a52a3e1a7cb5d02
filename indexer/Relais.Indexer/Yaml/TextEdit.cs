using System.Globalization;
using System.Text;

namespace Relais.Indexer.Yaml;

/// <summary>A run of characters of a text, in UTF-16 units.</summary>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="Length">How many units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Where it is over.</summary>
    public int End => Start + Length;

    /// <summary>The run between two places.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The characters of it.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}

/// <summary>One change of a text: what stands in a run of it is replaced; an empty run is a place to insert at.</summary>
/// <param name="At">What is replaced.</param>
/// <param name="Text">What stands there afterwards.</param>
public sealed record TextEdit(TextSpan At, string Text)
{
    /// <summary>The text with all changes made at once; every place is one of the text before any change.</summary>
    /// <exception cref="ArgumentException">Two changes are about the same characters.</exception>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length);
        var done = 0;
        foreach (var edit in edits.OrderBy(edit => edit.At.Start).ThenBy(edit => edit.At.Length))
        {
            if (edit.At.Start < done)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Two changes meet at character {edit.At.Start}."), nameof(edits));
            result.Append(text, done, edit.At.Start - done).Append(edit.Text);
            done = edit.At.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
