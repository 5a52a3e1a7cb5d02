using Relais.Indexer.Diagnostics;
using Relais.Tools.CommandLine;
using Relais.Tools.Import.Fields;
using Markup = Spectre.Console.Markup;

namespace Relais.Tools.Import;

/// <summary>The report for people: what was taken, what is proposed, what is still to fill in, what is lost.</summary>
internal sealed class ImportPrinter(MarkedOutput output, Speech speech)
{
    private const int LongestValue = 90;
    private const int MostPlaces = 3;

    public void Print(ImportReport report)
    {
        var writeUp = report.WriteUp;
        output.Line($"[bold]{Markup.Escape(report.Path)}[/]  ← {Markup.Escape(writeUp.Origin)}");
        Part(speech.Say("Pris", "Taken"), [.. writeUp.Fields.Select(field => field.Taken).OfType<FieldProposal>().Select(Field), .. Sections(report), .. Things(report)]);
        Part(speech.Say("Proposé, en commentaire dans le fichier", "Proposed, in comments of the file"), [.. writeUp.Fields.SelectMany(field => field.Proposed).Select(Field), .. ProposedSections(report)]);
        Part(speech.Say("À remplir pour soumettre (ce que dit relais check)", "To fill in to submit (what relais check says)"), [.. report.ToFill.Select(Finding)]);
        Part(speech.Say("À regarder", "To look at"), [.. report.ToSee.Select(Finding), .. writeUp.Remarks.Select(remark => Markup.Escape(remark.In(speech.Language)))]);
        Part(speech.Say("Perdu", "Lost"), [.. writeUp.Losses.Select(Loss)]);
        output.Line();
    }

    private void Part(string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        output.Line($"[bold]{Markup.Escape(title)}[/]", indent: 2);
        foreach (var line in lines) output.Line(line, indent: 4);
    }

    private string Field(FieldProposal proposal) =>
        $"{Markup.Escape(proposal.Field.Key)}: {Markup.Escape(Prose.PlainText.Start(proposal.Yaml, LongestValue))}  [grey]({Confidence.ToText(proposal.Confidence, speech)} ; {Markup.Escape(proposal.Why.In(speech.Language))})[/]";

    private IEnumerable<string> Sections(ImportReport report) => report.WriteUp.Sections.Select(section =>
        $"## {Markup.Escape(section.Title)} {{#{Markup.Escape(section.Id)}}}" + (section.Id.StartsWith("x-", StringComparison.Ordinal) ? "" : $"  [grey]({Confidence.ToText(section.Confidence, speech)})[/]"));

    private IEnumerable<string> Things(ImportReport report)
    {
        var writeUp = report.WriteUp;
        if (writeUp.Images.Count > 0) yield return speech.Count(writeUp.Images.Count, speech.Say("image", "image"), speech.Say("images", "images")) + speech.Say(" : ", ": ") + Markup.Escape(string.Join(", ", writeUp.Images.Select(image => image.Name)));
        if (writeUp.Sources > 0) yield return speech.Count(writeUp.Sources, speech.Say("note devenue source", "note made a source"), speech.Say("notes devenues sources", "notes made sources"));
        if (writeUp.Notes > 0) yield return speech.Count(writeUp.Notes, speech.Say("note gardée en fin de section", "note kept at the end of its section"), speech.Say("notes gardées en fin de section", "notes kept at the end of their section"));
    }

    private IEnumerable<string> ProposedSections(ImportReport report)
    {
        foreach (var section in report.WriteUp.Sections)
        {
            if (section.Proposed is { } id) yield return Markup.Escape($"## {section.Title} → {{#{id}}}") + $"  [grey]({Confidence.ToText(section.ProposedConfidence, speech)})[/]";
            if (section.HeadingConfidence < 1) yield return Markup.Escape(speech.Say($"« {section.Title} » pris pour un titre : seul le gras le dit", $"'{section.Title}' taken for a heading: only bold type says so")) + $"  [grey]({Confidence.ToText(section.HeadingConfidence, speech)})[/]";
        }
    }

    private string Finding(Diagnostic finding) => Markup.Escape(finding.ToText(speech.Language));

    private string Loss(Loss loss)
    {
        var places = loss.Places.Select(place => place.ToText().In(speech.Language)).Distinct(StringComparer.Ordinal).ToList();
        var more = places.Count > MostPlaces ? ", …" : "";
        var times = loss.Places.Count > 1 ? $" ×{loss.Places.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : "";
        return Markup.Escape($"{loss.What.In(speech.Language)}{times} ({string.Join(" ; ", places.Take(MostPlaces))}{more})");
    }
}
