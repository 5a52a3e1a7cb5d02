using System.Globalization;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Publishing;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Index;

/// <summary>A finding kept with the index, as <c>relais check</c> prints it.</summary>
internal static class FindingText
{
    public static string ToText(this Finding finding, string language)
    {
        var message = language is Speech.English ? finding.English : finding.French;
        return string.Create(CultureInfo.InvariantCulture, $"{finding.File}({finding.Line},{finding.Column}): {finding.Severity.Word()} {finding.Code}: {message}");
    }
}
