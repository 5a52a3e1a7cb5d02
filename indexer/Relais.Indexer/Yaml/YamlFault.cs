using Relais.Indexer.Diagnostics;
using YamlDotNet.Core;

namespace Relais.Indexer.Yaml;

/// <summary>Turns the parser's English messages into what an editor can act on.</summary>
internal static class YamlFault
{
    public static Diagnostic Of(YamlException fault, SourcePosition at, string text)
    {
        var message = fault.Message;
        if (Says(message, "did not find expected key") || Says(message, "did not find expected '-' indicator") || Says(message, "block sequence entries are not allowed"))
            return Rules.YamlIndent.At(at);
        if (Says(message, "mapping values are not allowed"))
        {
            // The same words for two faults: a colon inside an unquoted text, and a line indented under a value.
            var line = LineOf(text, at.Line);
            var colons = line.Split(": ").Length - 1;
            return colons > 1
                ? Rules.YamlSyntax.At(at, "un deux-points suivi d'une espace se trouve dans une valeur ; mettez toute la valeur entre guillemets", "a colon followed by a space stands inside a value; put the whole value in quotes")
                : Rules.YamlIndent.At(at);
        }

        var (fr, en) = message switch
        {
            _ when Says(message, "quoted scalar") || Says(message, "unexpected end of stream") => ("un guillemet ouvert n'est pas fermé ; fermez-le à la fin de la valeur", "a quote is opened and never closed; close it at the end of the value"),
            _ when Says(message, "flow sequence") || Says(message, "flow mapping") || Says(message, "expected ',' or") => ("un crochet ou une accolade n'est pas fermé, ou une virgule manque", "a bracket or brace is not closed, or a comma is missing"),
            _ when Says(message, "cannot start any token") => ("une valeur commence par un caractère réservé (@, `, %) ; mettez-la entre guillemets", "a value begins with a reserved character (@, `, %); put it in quotes"),
            _ when Says(message, "could not find expected ':'") => ("un deux-points manque après le nom du champ, ou la ligne précédente n'est pas finie", "a colon is missing after the field's name, or the line before is not finished"),
            _ when Says(message, "escape") => ("une barre oblique inverse ne forme pas un caractère connu ; doublez-la ou utilisez des apostrophes", "a backslash does not form a known character; double it or use single quotes"),
            _ => ("vérifiez les guillemets, les deux-points et les décalages de cette ligne et de la précédente", "check the quotes, colons and indentation of this line and the one before"),
        };
        return Rules.YamlSyntax.At(at, fr, en);
    }

    private static bool Says(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string LineOf(string text, int number)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
            if (++line == number) return content.ToString();
        return "";
    }
}
