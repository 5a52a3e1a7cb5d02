using Relais.Tools.Import.Fields;

namespace Relais.Tools.Import;

/// <summary>A report for programs.</summary>
internal sealed record ImportLine(
    string Origin,
    string Path,
    string Slug,
    string Language,
    IReadOnlyList<FieldLine> Taken,
    IReadOnlyList<FieldLine> Proposed,
    IReadOnlyList<SectionLine> Sections,
    IReadOnlyList<string> Images,
    int Sources,
    int Notes,
    IReadOnlyList<ToFillLine> ToFill,
    IReadOnlyList<ToFillLine> ToSee,
    IReadOnlyList<LossLine> Lost,
    IReadOnlyList<string> Remarks)
{
    public static ImportLine Of(ImportReport report, string language)
    {
        var writeUp = report.WriteUp;
        return new ImportLine(
            writeUp.Origin,
            report.Path,
            writeUp.Slug,
            writeUp.Language,
            [.. writeUp.Fields.Select(field => field.Taken).OfType<FieldProposal>().Select(Line)],
            [.. writeUp.Fields.SelectMany(field => field.Proposed).Select(Line)],
            [.. writeUp.Sections.Select(section => new SectionLine(section.Id, section.Title, section.Confidence, section.HeadingConfidence, section.Proposed, section.Proposed is null ? null : section.ProposedConfidence))],
            [.. writeUp.Images.Select(image => image.Name)],
            writeUp.Sources,
            writeUp.Notes,
            [.. report.ToFill.Select(ToFillLine)],
            [.. report.ToSee.Select(ToFillLine)],
            [.. writeUp.Losses.Select(loss => new LossLine(loss.What.In(language), loss.Places.Count, [.. loss.Places.Select(place => place.ToText().In(language)).Distinct(StringComparer.Ordinal)]))],
            [.. writeUp.Remarks.Select(remark => remark.In(language))]);

        FieldLine Line(FieldProposal proposal) => new(proposal.Field.Key, proposal.Yaml, Math.Round(proposal.Confidence, 2), proposal.Why.In(language));

        ToFillLine ToFillLine(Indexer.Diagnostics.Diagnostic finding) => new(ImportReport.Subject(finding), finding.Code, finding.At.File, finding.At.Line, finding.At.Column, finding.Message(language));
    }
}

internal sealed record FieldLine(string Field, string Value, double Confidence, string Why);

internal sealed record SectionLine(string Id, string Title, double Confidence, double HeadingConfidence, string? Proposed, double? ProposedConfidence);

internal sealed record ToFillLine(string Subject, string Code, string File, int Line, int Column, string Message);

internal sealed record LossLine(string What, int Count, IReadOnlyList<string> Where);

/// <summary>A document that was not imported, for programs.</summary>
internal sealed record RefusedLine(string Origin, string Refused);
