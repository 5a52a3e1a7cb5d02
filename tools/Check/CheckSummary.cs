using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Check;

/// <summary>The last line of a check: how much was looked at and what was found.</summary>
internal sealed class CheckSummary(Speech speech)
{
    public string Of(CheckOutcome outcome)
    {
        var (catalogue, schema, selection, found, shown) = outcome;
        if (catalogue is null || schema is null) return OfUnusableSchema(shown);
        var keys = catalogue.Records.Keys.Concat(catalogue.Broken).Select(key => key.Split('/')).ToList();
        var counts = schema.Types
            .Select(type => (Type: type, Number: keys.Count(key => string.Equals(key[0], type.Id, StringComparison.Ordinal) && IsSelected(type, key[1], selection))))
            .Where(count => count.Number > 0)
            .ToList();
        var records = speech.Count(counts.Sum(count => count.Number), speech.Say("fiche", "record"), speech.Say("fiches", "records"));
        var byType = string.Join(", ", counts.Select(count => speech.Count(count.Number, Name(count.Type.Label), Name(count.Type.Plural))));
        var elsewhere = found.Count(IsError) - shown.Count(IsError);
        return records + (counts.Count > 1 ? $" ({byType})" : "") + ", " + Found(shown)
            + (elsewhere == 0 ? "" : speech.Say($" ; {Errors(elsewhere)} ailleurs", $"; {Errors(elsewhere)} elsewhere"));

        string Name(Indexer.Text.LocalizedText label) => label.In(speech.Language).ToLower(System.Globalization.CultureInfo.GetCultureInfo(speech.Language));
    }

    private static bool IsSelected(RecordType type, string slug, PathSelection selection) => type.Layout is RecordLayout.File
        ? selection.Holds(RecordAddress.File(type, slug, ""))
        : selection.Touches(Path.GetDirectoryName(RecordAddress.File(type, slug, "x"))!.Replace(Path.DirectorySeparatorChar, '/'));

    private string OfUnusableSchema(IReadOnlyList<Diagnostic> shown) =>
        Found(shown) + speech.Say(" ; le schéma ne peut pas être utilisé, aucune fiche n'a été lue", "; the schema cannot be used, no record was read");

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity is Severity.Error;

    private string Found(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(IsError);
        var hints = diagnostics.Count(diagnostic => diagnostic.Severity is Severity.Hint);
        return $"{Errors(errors)}, {speech.Count(diagnostics.Count - errors - hints, speech.Say("avertissement", "warning"), speech.Say("avertissements", "warnings"))}"
            + (hints == 0 ? "" : ", " + speech.Count(hints, speech.Say("conseil", "hint"), speech.Say("conseils", "hints")));
    }

    private string Errors(int number) => speech.Count(number, speech.Say("erreur", "error"), speech.Say("erreurs", "errors"));
}
