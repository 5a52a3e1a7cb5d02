using System.Text.RegularExpressions;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;
using YamlDotNet.Core;

namespace Relais.Indexer.Yaml;

/// <summary>Turns the parser's English messages into what an editor can act on.</summary>
internal static partial class YamlFault
{
    /// <summary><paramref name="opened"/> is where the innermost bracket or brace still open stands.</summary>
    public static Diagnostic Of(YamlException fault, SourcePosition at, SourcePosition? opened, string text)
    {
        var message = fault.Message;
        if (Says(message, "flow sequence") || Says(message, "flow mapping") || Says(message, "expected ',' or"))
            return opened is { } bracket && bracket.Line != at.Line
                ? Unclosed(bracket)
                : Rules.YamlSyntax.At(at, LocalizedText.Of("un crochet ou une accolade n'est pas fermé, ou une virgule manque", "a bracket or brace is not closed, or a comma is missing"));
        if (Says(message, "mapping values are not allowed") || Says(message, "invalid mapping"))
        {
            // The same words for two faults: a colon inside an unquoted text, and a line indented under a value.
            return LineOf(text, at.Line).Split(": ").Length > 2
                ? Rules.YamlSyntax.At(at, LocalizedText.Of("un deux-points suivi d'une espace se trouve dans une valeur ; mettez toute la valeur entre guillemets droits (\")", "a colon followed by a space stands inside a value; put the whole value in straight quotes (\")"))
                : Rules.YamlIndent.At(at);
        }

        if (Says(message, "did not find expected key")) return NoKey(at, LineOf(text, at.Line));
        if (Says(message, "did not find expected '-' indicator") || Says(message, "block sequence entries are not allowed")) return Rules.YamlIndent.At(at);
        return Rules.YamlSyntax.At(at, message switch
        {
            _ when Says(message, "escape") || Says(message, "Unicode") || Says(message, "hexadecimal") => LocalizedText.Of("une barre oblique inverse ne forme pas un caractère connu ; doublez-la ou utilisez des apostrophes", "a backslash does not form a known character; double it or use single quotes"),
            _ when Says(message, "quoted scalar") || Says(message, "unexpected end of stream") => LocalizedText.Of("un guillemet ouvert n'est pas fermé ; fermez-le à la fin de la valeur", "a quote is opened and never closed; close it at the end of the value"),
            _ when Says(message, "cannot start any token") => LocalizedText.Of("une valeur commence par un caractère réservé (@, `, %) ; mettez-la entre guillemets droits (\")", "a value begins with a reserved character (@, `, %); put it in straight quotes (\")"),
            _ when Says(message, "could not find expected ':'") => UnspacedField().Match(LineOf(text, at.Line)) is { Success: true } field ? SpaceMissing(field.Groups["key"].Value) : ColonMissing,
            _ => LocalizedText.Of("vérifiez les guillemets, les deux-points et les décalages de cette ligne et de la précédente", "check the quotes, colons and indentation of this line and the one before"),
        });
    }

    /// <summary>
    /// The scanner stumbles without a place over two faults: "[a" followed by a line that goes on otherwise, and a tag that is no address.
    /// <paramref name="last"/> is the value read last.
    /// </summary>
    public static Diagnostic WithoutPlace(Exception fault, SourcePosition? opened, SourcePosition last) =>
        fault is ArgumentException ? Rules.YamlFeature.At(last, "!") : Unclosed(opened ?? last);

    /// <summary>A bracket or brace that is never closed, told where it was opened: the parser stumbles lines later.</summary>
    private static Diagnostic Unclosed(SourcePosition opened) =>
        Rules.YamlSyntax.At(opened, LocalizedText.Of("ce crochet ou cette accolade n'est pas fermé", "this bracket or brace is not closed"));

    private static LocalizedText ColonMissing { get; } =
        LocalizedText.Of("un deux-points manque après le nom du champ, ou la ligne précédente n'est pas finie", "a colon is missing after the field's name, or the line before is not finished");

    /// <summary>Three faults have one message: text behind a closed value, a line without colon, a line out of step.</summary>
    private static Diagnostic NoKey(SourcePosition at, string line)
    {
        if (line[..Math.Min(at.Column - 1, line.Length)].Trim().Length > 0)
            return Rules.YamlSyntax.At(at, LocalizedText.Of("du texte suit une valeur déjà fermée ; dans un texte entre guillemets, écrivez les autres guillemets « ainsi »", "text follows a value that is already closed; inside a quoted text, write other quotes \"this way\""));
        if (UnspacedField().Match(line) is { Success: true } field) return Rules.YamlSyntax.At(at, SpaceMissing(field.Groups["key"].Value));
        return line.Contains(':', StringComparison.Ordinal) ? Rules.YamlIndent.At(at) : Rules.YamlSyntax.At(at, ColonMissing);
    }

    private static LocalizedText SpaceMissing(string key) => LocalizedText.Of($"mettez une espace après « {key}: »", $"put a space after '{key}:'");

    /// <summary>A field whose value touches its colon, with no other colon that would make a field of the line; no web address.</summary>
    [GeneratedRegex(@"^\s*(?<key>[A-Za-z_][A-Za-z0-9_-]*):(?=[^\s:/])(?!.*:(\s|$))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex UnspacedField();

    private static bool Says(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string LineOf(string text, int number)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
            if (++line == number) return content.ToString();
        return "";
    }
}
