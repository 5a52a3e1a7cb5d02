using System.CommandLine;
using System.Globalization;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;
using Relais.Tools.CommandLine;
using Markup = Spectre.Console.Markup;

namespace Relais.Tools.Explain;

/// <summary><c>relais explain</c>: what a diagnostic's code means, or the list of all codes.</summary>
internal sealed class ExplainCommand : Command
{
    private const int MostPlaces = 8;

    private readonly Argument<string?> _code;
    private readonly ToolEnvironment _environment;
    private readonly Speech _speech;

    public ExplainCommand(ToolEnvironment environment, Speech speech)
        : base("explain", speech.Say("Explique le code d'un défaut ; sans code, les liste tous.", "Explains the code of a fault; without a code, lists all of them."))
    {
        (_environment, _speech) = (environment, speech);
        _code = new Argument<string?>("code")
        {
            Description = speech.Say("Le code, comme unknown-term.", "The code, as in unknown-term."),
            Arity = ArgumentArity.ZeroOrOne,
        };
        Arguments.Add(_code);
        SetAction(result => Explain(result.GetValue(_code)));
    }

    private int Explain(string? code)
    {
        var output = new MarkedOutput(_environment);
        if (code is null)
        {
            output.Rows([.. Rules.All.Select(rule => new[] { $"[bold]{rule.Code}[/]", Severity(rule), Markup.Escape(Message(rule)) })]);
            return ExitCode.Fine;
        }

        var rule = Rules.All.FirstOrDefault(rule => string.Equals(rule.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusalException(_speech.Say($"Aucun défaut ne s'appelle « {code} ».", $"No fault is called '{code}'.") + _speech.DidYouMean(Nearest.To(code, Rules.All.Select(known => known.Code)))
                + _speech.Say(" « relais explain » les liste tous.", " 'relais explain' lists them all."));
        output.Line($"[bold]{rule.Code}[/] ({Severity(rule)})");
        output.Line();
        output.Line(Markup.Escape(Message(rule)));
        output.Line();
        output.Line(Markup.Escape(rule.Severity is Indexer.Diagnostics.Severity.Error
            ? _speech.Say("Une erreur retient la fiche : sa dernière version sans erreur reste en ligne, les autres fiches ne sont pas touchées.", "An error holds the record back: its last version without error stays online, other records are not touched.")
            : _speech.Say("Un avertissement n'empêche pas la publication ; il signale quelque chose à améliorer.", "A warning does not prevent publication; it points at something to improve.")));
        Example(output, RuleExamples.Of(rule.Code));
        return ExitCode.Fine;
    }

    private void Example(MarkedOutput output, IReadOnlyList<string> lines)
    {
        output.Line();
        if (lines.Any(line => line[0] is not '?')) output.Line($"[bold]{_speech.Say("Exemple (- à corriger, + corrigé) :", "Example (- wrong, + put right):")}[/]");
        foreach (var line in lines)
        {
            if (line[0] is '?') output.Line(Markup.Escape(Remark(line[2..])));
            else output.Code(line, line[0] switch { '-' => "red", '+' => "green", _ => "default" });
        }
    }

    private string Remark(string bilingual)
    {
        var parts = bilingual.Split(" | ", 2);
        return _speech.Say(parts[0], parts[^1]);
    }

    private string Severity(Rule rule) => rule.Severity is Indexer.Diagnostics.Severity.Error ? _speech.Say("erreur", "error") : _speech.Say("avertissement", "warning");

    /// <summary>The message with its places left open: what fills them depends on the file.</summary>
    private string Message(Rule rule) => string.Format(CultureInfo.InvariantCulture, rule.Message.In(_speech.Language), [.. Enumerable.Repeat<object>("…", MostPlaces)]);
}
