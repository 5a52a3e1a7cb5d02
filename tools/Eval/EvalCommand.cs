using System.CommandLine;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Evaluation;
using Relais.Tools.CommandLine;
using Relais.Tools.Index;

namespace Relais.Tools.Eval;

/// <summary><c>relais eval</c>: how well searches and described situations find what people judged that they should.</summary>
internal sealed class EvalCommand : Command
{
    private const int UsualWorst = 10;

    private readonly Option<int> _worst;
    private readonly Option<string?> _index;
    private readonly Option<bool> _json;

    public EvalCommand(CommonOptions common, Speech speech)
        : base("eval", speech.Say(
            $"Mesure la recherche et les expériences comparables d'après {JudgementsReader.Path}. Code 1 sous un seuil de ce fichier.",
            $"Measures the search and the comparable experiences by {JudgementsReader.Path}. Code 1 below a floor of that file."))
    {
        _worst = new Option<int>("--worst") { Description = speech.Say("Combien montrer des moins bien servies.", "How many of the worst answered to show."), DefaultValueFactory = _ => UsualWorst, HelpName = "n" };
        _worst.Validators.Add(worst =>
        {
            if (worst.GetValueOrDefault<int>() < 0) worst.AddError(speech.Say("Un nombre, 0 ou plus.", "A number, 0 or more."));
        });
        _index = new Option<string?>("--index") { Description = speech.Say("Dossier de l'index, si ce n'est pas celui du centre.", "Folder of the index, when it is not the centre's."), HelpName = speech.Say("dossier", "folder") };
        _json = new Option<bool>("--json") { Description = speech.Say("Tout le résultat en un objet JSON.", "The whole result as one JSON object.") };
        foreach (var option in new Option[] { _worst, _index, _json }) Options.Add(option);
        SetAction(result => Eval(common.Session(result), result));
    }

    private int Eval(Session session, ParseResult result)
    {
        var centre = IndexOpening.Of(session, result.GetValue(_index)).Centre;
        var diagnostics = new DiagnosticBag();
        var slugs = centre.All(centre.Schema.Searchable, session.Speech.Language).Select(card => card.Slug).ToHashSet(StringComparer.Ordinal);
        var judgements = JudgementsReader.Read(session.Root, centre.Schema, slugs, diagnostics);
        foreach (var diagnostic in diagnostics.Sorted()) session.Error.WriteLine(diagnostic.ToText(session.Speech.Language));
        if (judgements is null && !diagnostics.HasErrors)
            throw new RefusalException(session.Say($"Il n'y a pas de {JudgementsReader.Path} : rien n'a été jugé.", $"There is no {JudgementsReader.Path}: nothing was judged."));
        if (judgements is null || diagnostics.HasErrors) return ExitCode.Faults;

        var evaluation = session.Working(session.Say("Mesure…", "Measuring…"), () => Evaluator.Run(centre, judgements));
        var below = judgements.Floors is { } floors ? evaluation.Below(floors) : [];
        if (result.GetValue(_json)) session.Output.WriteJsonLine(EvalAnswer.Of(evaluation, judgements.Floors, result.GetValue(_worst)));
        else new EvalPrinter(new MarkedOutput(session.Environment), session.Speech).Print(evaluation, result.GetValue(_worst));
        foreach (var (figure, value, floor) in below)
            session.Error.WriteLine(session.Speech.SayNumbers($"{figure} vaut {value:0.000}, sous le seuil de {floor:0.000}.", $"{figure} is {value:0.000}, below the floor of {floor:0.000}."));
        return below.Count > 0 ? ExitCode.Faults : ExitCode.Fine;
    }
}
