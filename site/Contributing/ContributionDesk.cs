using Relais.Indexer.Content;
using Relais.Indexer.Contributing;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Publishing;
using Relais.Indexer.Schema;

namespace Relais.Site.Contributing;

/// <summary>Where contributions are checked and kept.</summary>
public sealed class ContributionDesk(ContributionSettings settings, TimeProvider clock) : IDisposable
{
    private readonly ContributionRepository? _repository = settings.Repository.Length > 0 ? new ContributionRepository(settings.Repository, settings.Branch, settings.Data, clock) : null;

    /// <summary>Whether contributions are kept in a repository; else they are handed over as files.</summary>
    public bool Keeps => _repository is not null;

    /// <summary>The file that answers make, as it is proposed.</summary>
    public WrittenContribution Write(CentreSnapshot centre, ContributionForm form, ContributionAnswers answers, string language) => Write(centre, form, answers, language, Threshold.Submitted);

    /// <summary>What the rules say of a contribution, and the record that it would be, as much as can be shown of it.</summary>
    public CheckedContribution Check(CentreSnapshot centre, ContributionForm form, ContributionAnswers answers, string language)
    {
        var check = new ContributionCheck(centre.Schema, form);
        var found = check.Check(Write(centre, form, answers, language));
        if (found.Record is not null) return found;
        // What is to be mended, or is missing, hides nothing of the rest: a draft without it is asked for nothing.
        var faulty = found.Findings.Where(finding => finding.Diagnostic.Severity is Severity.Error).Select(finding => finding.Question).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return found with { Record = check.Check(Write(centre, form, answers.Without(faulty), language, Threshold.None)).Record };
    }

    /// <summary>Keeps a contribution as a branch.</summary>
    /// <param name="type">Type of the record.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="written">The file.</param>
    /// <param name="author">The author's name as given.</param>
    /// <param name="message">What the commit says.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Indexer.Git.GitException">The repository does not answer, or refuses.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public Task<KeptContribution> KeepAsync(RecordType type, string id, WrittenContribution written, string author, string message, CancellationToken cancellation)
    {
        var path = RecordAddress.File(type, written.Slug, written.Language);
        var end = path.LastIndexOf('/');
        return _repository!.KeepAsync(new ContributionCommit(id, path[..end], path[(end + 1)..], written.Text, author, message), cancellation);
    }

    /// <summary>Whether that contribution was kept.</summary>
    public async Task<bool> HasAsync(string id, CancellationToken cancellation) => _repository is not null && await _repository.HasAsync(id, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _repository?.Dispose();

    private WrittenContribution Write(CentreSnapshot centre, ContributionForm form, ContributionAnswers answers, string language, Threshold threshold) =>
        new ContributionWriter(centre.Schema, form).Write(answers, language, threshold, FreeIdentifier.For(form.Type, centre.Root, clock.GetUtcNow().Year) ?? "", centre.Site.Licence);
}
