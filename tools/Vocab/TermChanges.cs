using System.Text.RegularExpressions;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Vocabularies.Uses;
using Relais.Indexer.Yaml;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Vocab;

/// <summary>What becomes of the files of a centre when a term is renamed, merged into another or replaced. Nothing is written here.</summary>
internal sealed partial class TermChanges(Session session, ContentSchema schema, TermUses uses)
{
    /// <summary>The vocabulary that the files of records are named with.</summary>
    private const string NamesFiles = "language";

    /// <summary>The term takes another id everywhere; in its vocabulary it keeps the old one as one that it had.</summary>
    public IReadOnlyList<FileChange> Rename(Vocabulary vocabulary, Term term, string id)
    {
        RefuseFileNames(vocabulary);
        RefuseTaken(vocabulary, id, except: term);
        var edits = new TermEdits();
        foreach (var use in Of(vocabulary, term.Id))
        {
            RefuseTwoKeys(use, id);
            edits.Add(use.File, Renamed(use, id));
            if (use.Kind is TermUseKind.Definition) edits.Add(use.File, TermEntry.Keeping(use.File, use.Map!, term.Id, id));
        }

        return edits.Changes();
    }

    /// <summary>The other term takes its place everywhere; in a list that has both, one stays, where the first of the two was. It remains in its vocabulary, as replaced.</summary>
    public IReadOnlyList<FileChange> Merge(Vocabulary vocabulary, Term term, Term into)
    {
        RefuseFileNames(vocabulary);
        RefuseBands(vocabulary);
        RefuseCircle(vocabulary, term, into);
        if (string.Equals(into.Broader, term.Id, StringComparison.Ordinal) && vocabulary.BroaderVocabulary is null)
            throw Refusal($"« {into.Id} » est un terme de « {term.Id} » : donnez-lui d'abord un autre terme plus large.", $"'{into.Id}' is a term of '{term.Id}': give it another broader term first.");
        var edits = new TermEdits();
        foreach (var use in Of(vocabulary, term.Id).Where(use => use.Kind is TermUseKind.Definition)) edits.Add(use.File, TermEntry.ReplacedBy(use.File, use.Map!, into.Id));
        Replace(vocabulary, term.Id, into, edits);
        return edits.Changes();
    }

    /// <summary>A term takes the place of an id that it had and that some file still names: one from an older branch, or from a rename that was cut short.</summary>
    public IReadOnlyList<FileChange> Rewrite(Vocabulary vocabulary, string former, Term term)
    {
        var edits = new TermEdits();
        Replace(vocabulary, former, term, edits);
        return edits.Changes();
    }

    /// <summary>The term is marked as replaced; records are left to their editors, whom the check warns.</summary>
    public IReadOnlyList<FileChange> Deprecate(Vocabulary vocabulary, Term term, Term by)
    {
        RefuseBands(vocabulary);
        RefuseCircle(vocabulary, term, by);
        var edits = new TermEdits();
        foreach (var use in Of(vocabulary, term.Id).Where(use => use.Kind is TermUseKind.Definition)) edits.Add(use.File, TermEntry.ReplacedBy(use.File, use.Map!, by.Id));
        return edits.Changes();
    }

    /// <summary>A term is added, after another or at the end.</summary>
    public IReadOnlyList<FileChange> Add(Vocabulary vocabulary, string id, Term? after, IEnumerable<string> lines)
    {
        RefuseTaken(vocabulary, id, except: null);
        var edits = new TermEdits();
        if ((after ?? (vocabulary.Terms is [.., var last] ? last : null)) is { } before && Of(vocabulary, before.Id).FirstOrDefault(use => use.Kind is TermUseKind.Definition) is { } place && TermEntry.After(place.File, place.Map!, lines) is { } edit)
            edits.Add(place.File, edit);
        else
            throw Refusal($"{SchemaLoader.VocabularyPath(vocabulary.Id)} n'a pas un terme par ligne : ajoutez celui-ci à la main.", $"{SchemaLoader.VocabularyPath(vocabulary.Id)} does not have a term a line: add this one by hand.");
        return edits.Changes();
    }

    private IEnumerable<TermUse> Of(Vocabulary vocabulary, string id) =>
        uses.All.Where(use => string.Equals(use.Vocabulary, vocabulary.Id, StringComparison.Ordinal) && string.Equals(use.Term, id, StringComparison.Ordinal));

    private void Replace(Vocabulary vocabulary, string id, Term into, TermEdits edits)
    {
        var lists = new HashSet<(string, TextSpan)>();
        foreach (var use in Of(vocabulary, id).Where(use => use.Kind is not TermUseKind.Definition))
        {
            RefuseTwoKeys(use, into.Id);
            if (use.List is not { } list) edits.Add(use.File, Renamed(use, into.Id));
            else if (lists.Add((use.File.Path, list.Span))) edits.Add(use.File, Merged(use.File, list, id, into.Id));
        }
    }

    private static TextEdit Renamed(TermUse use, string id) => use.Scalar is { } scalar ? scalar.Rewritten(id) : new TextEdit(use.Span, id);

    private static IEnumerable<TextEdit> Merged(FrontMatterText file, TextList list, string id, string into)
    {
        var both = list.Items.OfType<TextScalar>().Where(item => string.Equals(item.Value, id, StringComparison.Ordinal) || string.Equals(item.Value, into, StringComparison.Ordinal)).ToList();
        IEnumerable<TextEdit> first = string.Equals(both[0].Value, id, StringComparison.Ordinal) ? [both[0].Rewritten(into)] : [];
        return both.Count == 1 ? first : first.Concat(file.Without(list, [.. both.Skip(1)]));
    }

    private void RefuseTaken(Vocabulary vocabulary, string id, Term? except)
    {
        if (!Id.IsMatch(id)) throw new RefusalException(session.Say($"« {id} » ne peut pas être un identifiant : lettres sans accent, chiffres, « _ », « - » et « . » seulement.", $"'{id}' cannot be an id: unaccented letters, digits, '_', '-' and '.' only."));
        // In an address of the search, one value of a tree is told from another by the id alone.
        var beside = schema.Facets.Where(facet => facet.Vocabularies.Contains(vocabulary.Id, StringComparer.Ordinal)).SelectMany(facet => facet.Vocabularies).Append(vocabulary.Id).Distinct(StringComparer.Ordinal);
        foreach (var other in beside.Select(name => schema.Vocabularies[name]))
        {
            if (other.Term(id) is not null || (other.Current(id) is { } had && !string.Equals(had.Id, except?.Id, StringComparison.Ordinal)))
                throw Refusal($"« {id} » est déjà un terme de {SchemaLoader.VocabularyPath(other.Id)}, ou l'a été : un identifiant ne sert qu'une fois.", $"'{id}' is a term of {SchemaLoader.VocabularyPath(other.Id)} already, or was one: an id serves only once.");
        }
    }

    private void RefuseFileNames(Vocabulary vocabulary)
    {
        if (string.Equals(vocabulary.Id, NamesFiles, StringComparison.Ordinal))
            throw Refusal("Les fiches sont nommées d'après leur langue (fr.md) : ses identifiants ne se changent pas.", "Records are named after their language (fr.md): its ids do not change.");
    }

    private void RefuseBands(Vocabulary vocabulary)
    {
        if (schema.Types.SelectMany(type => type.Fields).SelectMany(field => field.Fields.Prepend(field)).Any(field => field.Band is not null && string.Equals(field.Vocabulary, vocabulary.Id, StringComparison.Ordinal)))
            throw Refusal(
                $"« {vocabulary.Id} » est une suite de tranches, dont les bornes sont dans {SchemaLoader.SchemaPath} : changez les deux ensemble, à la main.",
                $"'{vocabulary.Id}' is a row of bands, whose bounds are in {SchemaLoader.SchemaPath}: change both together, by hand.");
    }

    private void RefuseCircle(Vocabulary vocabulary, Term term, Term by)
    {
        if (string.Equals(vocabulary.Current(by.Id)?.Id, term.Id, StringComparison.Ordinal) || string.Equals(by.Id, term.Id, StringComparison.Ordinal))
            throw Refusal($"« {by.Id} » est remplacé par « {term.Id} », ou c'est lui : l'un des deux doit rester.", $"'{by.Id}' is replaced by '{term.Id}', or is it: one of the two must stay.");
    }

    private void RefuseTwoKeys(TermUse use, string id)
    {
        if (use.Kind is TermUseKind.Key && use.Map?.Entry(id) is { } other)
            throw Refusal(
                FormattableString.Invariant($"{use.At.File}({use.At.Line},{use.At.Column}) : « {use.Term} » et « {id} » (ligne {other.Key.At.Line}) sont remplis tous les deux. Réunissez-les d'abord."),
                FormattableString.Invariant($"{use.At.File}({use.At.Line},{use.At.Column}): '{use.Term}' and '{id}' (line {other.Key.At.Line}) are both filled. Unite them first."));
    }

    private RefusalException Refusal(string french, string english) =>
        new(session.Say(french + " Rien n'a été changé.", english + " Nothing was changed."), ExitCode.Faults);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_.-]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id { get; }
}
