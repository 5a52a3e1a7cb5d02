using System.Text;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Quality;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Contributing;

/// <summary>Checks a contribution by itself, by the rules of every file of the centre, and makes the record that it would be.</summary>
public sealed class ContributionCheck(ContentSchema schema, ContributionForm form)
{
    /// <summary>What the rules say of it, and the record; null while an error stands in the way.</summary>
    public CheckedContribution Check(WrittenContribution written)
    {
        var path = RecordAddress.File(form.Type, written.Slug, written.Language);
        var root = Directory.CreateTempSubdirectory("relais-contribution-").FullName;
        try
        {
            var file = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, written.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var catalogue = new CatalogueReader(schema, root).Read();
            var hints = new HintReader(root, schema, catalogue).Read(_ => true);
            return new CheckedContribution(
                [.. catalogue.Diagnostics.Concat(hints).Select(found => new ContributionFinding(found, QuestionOf(found, written)))],
                catalogue.Records.GetValueOrDefault($"{form.Type.Id}/{written.Slug}"));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>The question that a finding is about: the one that it names at the head of the file, else the one whose line it stands on.</summary>
    private string? QuestionOf(Diagnostic found, WrittenContribution written)
    {
        if (found.At.Line > written.QuestionOfLine.Count) return null;
        return written.QuestionOfLine[found.At.Line - 1] ?? found.Arguments.OfType<string>().Select(Named).FirstOrDefault(name => name is not null);
    }

    private string? Named(string argument) => form.Questions.FirstOrDefault(question => string.Equals(question.Name, argument, StringComparison.Ordinal))?.Name;
}

/// <summary>A contribution that was checked.</summary>
/// <param name="Findings">What the rules say, in reading order, hints last.</param>
/// <param name="Record">The record that it would be; null while an error stands in the way.</param>
public sealed record CheckedContribution(IReadOnlyList<ContributionFinding> Findings, Record? Record)
{
    /// <summary>Whether something must be mended before it can be proposed.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Diagnostic.Severity is Severity.Error);
}

/// <summary>What a rule says of a contribution.</summary>
/// <param name="Diagnostic">What it says.</param>
/// <param name="Question">The name of the question that it is about, or null.</param>
public sealed record ContributionFinding(Diagnostic Diagnostic, string? Question);
