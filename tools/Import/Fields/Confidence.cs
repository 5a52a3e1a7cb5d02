using System.Globalization;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Import.Fields;

/// <summary>
/// How sure an import must be, in one place. A number is no probability: it orders what was found, and parts what stands in the file as a value (a person said it, in a place made for it, or the text
/// insists on it) from what is only proposed in a comment, for somebody to look at before readers do.
/// </summary>
internal static class Confidence
{
    /// <summary>At or above it, a value; below, a comment.</summary>
    public const double Taken = 0.8;

    /// <summary>Below it, nothing is said: it would be noise.</summary>
    public const double Proposed = 0.3;

    /// <summary>A heading that is surely enough that of a section of the schema.</summary>
    public const double Section = 0.65;

    /// <summary>Below it, a section is not even proposed.</summary>
    public const double SectionProposed = 0.45;

    /// <summary>A person mapped the column, or wrote the value behind the very label of the field.</summary>
    public const double Mapped = 1;

    public const double Labelled = 0.9;

    /// <summary>Behind words that are nearly those of the label.</summary>
    public const double NearlyLabelled = 0.65;

    /// <summary>The paragraph that opens the text, when it has the length of a summary.</summary>
    public const double OpeningParagraph = 0.8;

    /// <summary>What would make a text or an address fit, were it shortened or looked at.</summary>
    public const double Unfit = 0.4;

    /// <summary>Most that is said of persons: their name is theirs to publish.</summary>
    public const double Person = 0.5;

    /// <summary>In the language of the program: 0,8 or 0.8.</summary>
    public static string ToText(double confidence, Speech speech) =>
        confidence.ToString("0.0#", speech.Language is Speech.French ? CultureInfo.GetCultureInfo("fr-FR") : CultureInfo.InvariantCulture);
}
