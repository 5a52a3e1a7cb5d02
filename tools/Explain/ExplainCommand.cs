using System.CommandLine;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;
using Relais.Tools.CommandLine;
using Markup = Spectre.Console.Markup;

namespace Relais.Tools.Explain;

/// <summary><c>relais explain</c>: what a diagnostic's code means, or the list of all codes.</summary>
internal sealed class ExplainCommand : Command
{
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
            output.Rows([.. Rules.All.Select(rule => new[] { $"[bold]{rule.Code}[/]", Severity(rule), Markup.Escape(RuleText.Message(rule, _speech.Language)) })]);
            return ExitCode.Fine;
        }

        var rule = Rules.All.FirstOrDefault(rule => string.Equals(rule.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusalException(_speech.Say($"Aucun défaut ne s'appelle « {code} ».", $"No fault is called '{code}'.") + _speech.DidYouMean(Nearest.To(code, Rules.All.Select(known => known.Code)))
                + _speech.Say(" « relais explain » les liste tous.", " 'relais explain' lists them all."));
        output.Line($"[bold]{rule.Code}[/] ({Severity(rule)})");
        output.Line();
        output.Line(Markup.Escape(RuleText.Message(rule, _speech.Language)));
        output.Line();
        output.Line(Markup.Escape(Consequence(rule)));
        Example(output, RuleExamples.Of(rule.Code));
        return ExitCode.Fine;
    }

    private void Example(MarkedOutput output, IReadOnlyList<string> lines)
    {
        output.Line();
        if (lines.Any(line => line[0] is not '?')) output.Line($"[bold]{_speech.Say("Exemple (- à corriger, + corrigé) :", "Example (- wrong, + put right):")}[/]");
        foreach (var line in lines)
        {
            if (line[0] is '?') output.Line(Markup.Escape(RuleText.Remark(line, _speech.Language)));
            else output.Code(line, line[0] switch { '-' => "red", '+' => "green", _ => "default" });
        }
    }

    private string Consequence(Rule rule) => rule.Severity switch
    {
        Indexer.Diagnostics.Severity.Error => _speech.Say("Une erreur retient la fiche : sa dernière version sans erreur reste en ligne, les autres fiches ne sont pas touchées.", "An error holds the record back: its last version without error stays online, other records are not touched."),
        Indexer.Diagnostics.Severity.Warning => _speech.Say("Un avertissement n'empêche pas la publication ; il signale quelque chose à améliorer.", "A warning does not prevent publication; it points at something to improve."),
        _ => _speech.Say("Un conseil n'empêche rien et peut se tromper : à vous de voir. « --no-hints » les tait.", "A hint prevents nothing and may be wrong: it is for you to judge. '--no-hints' leaves them out."),
    };

    private string Severity(Rule rule) => rule.Severity switch
    {
        Indexer.Diagnostics.Severity.Error => _speech.Say("erreur", "error"),
        Indexer.Diagnostics.Severity.Warning => _speech.Say("avertissement", "warning"),
        _ => _speech.Say("conseil", "hint"),
    };
}
