using System.Globalization;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Fields;

/// <summary>Says whether a text has the length that a field asks.</summary>
internal static class TextFit
{
    public static bool Fits(FieldDefinition field, string text)
    {
        var length = Length(text);
        return length >= (field.Min ?? 1) && length <= (field.Max ?? int.MaxValue);
    }

    /// <summary>The text as a value when it fits; else as a proposal to shorten or to complete; null when there is none.</summary>
    public static FieldProposal? Of(FieldDefinition field, string text, double confidence, LocalizedText why)
    {
        var clean = PlainText.OneSpaced(PlainText.Clean(text));
        if (clean.Length == 0) return null;
        if (Fits(field, clean)) return new FieldProposal(field, YamlValue.Text(clean), confidence, why);
        var length = Length(clean);
        var tooLong = length > (field.Max ?? int.MaxValue);
        var (fr, en) = tooLong
            ? (FormattableString.Invariant($"trop long : {length} caractères pour {field.Max}"), FormattableString.Invariant($"too long: {length} characters for {field.Max}"))
            : (FormattableString.Invariant($"trop court : {length} caractères pour {field.Min}"), FormattableString.Invariant($"too short: {length} characters for {field.Min}"));
        return new FieldProposal(field, YamlValue.Text(tooLong ? Cut(clean, (int)field.Max!.Value) : clean), Math.Min(confidence, Confidence.Unfit), LocalizedText.Of($"{why.In("fr")} ; {fr}", $"{why.In("en")}; {en}"));
    }

    /// <summary>As many whole sentences as fit, or failing that as many words.</summary>
    private static string Cut(string text, int most)
    {
        var start = text[..Math.Min(most, text.Length)];
        var stop = start.LastIndexOfAny(['.', '!', '?', '…']);
        if (stop > most / 2) return start[..(stop + 1)];
        var space = start.LastIndexOf(' ');
        return (space > 0 ? start[..space] : start) + "…";
    }

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
