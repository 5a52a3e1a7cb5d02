using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Vocabularies.Uses;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Vocab;

/// <summary>The vocabularies of a centre with every place that names their terms.</summary>
internal sealed class VocabularyCentre
{
    private readonly Session _session;

    private VocabularyCentre(Session session, ContentSchema schema) => (_session, Schema) = (session, schema);

    public ContentSchema Schema { get; }

    /// <summary>The centre that a command is about.</summary>
    /// <exception cref="RefusalException">The schema or a vocabulary has a fault.</exception>
    public static VocabularyCentre Open(Session session) => new(session, OpenedSchema.Of(session));

    public Vocabulary Vocabulary(string typed) => Schema.Vocabularies.GetValueOrDefault(typed) ?? throw new RefusalException(
        _session.Say($"Il n'y a pas de vocabulaire « {typed} ».", $"There is no vocabulary '{typed}'.") + _session.Speech.DidYouMean(Nearest.To(typed, Schema.Vocabularies.Keys))
        + _session.Say(" « relais vocab list » les liste tous.", " 'relais vocab list' lists them all."));

    /// <summary>A term by the id that it has today.</summary>
    public Term Term(Vocabulary vocabulary, string typed)
    {
        if (vocabulary.Term(typed) is { } term) return term;
        if (vocabulary.Current(typed) is { } renamed)
            throw new RefusalException(_session.Say($"« {typed} » s'appelle maintenant « {renamed.Id} ».", $"'{typed}' is now called '{renamed.Id}'."));
        var named = vocabulary.Terms.FirstOrDefault(known => known.Label.ByLanguage.Values.Any(label => string.Equals(Folded.Of(label), Folded.Of(typed), StringComparison.Ordinal)));
        throw new RefusalException(_session.Say($"Le vocabulaire « {vocabulary.Id} » n'a pas de terme « {typed} ».", $"The vocabulary '{vocabulary.Id}' has no term '{typed}'.")
            + _session.Speech.DidYouMean(named?.Id ?? Nearest.To(typed, vocabulary.Terms.Select(known => known.Id))));
    }

    /// <summary>Every use, said to be incomplete when files cannot be read.</summary>
    public TermUses Uses()
    {
        var uses = Found();
        foreach (var fault in uses.Unread) _session.Error.WriteLine(fault.ToText(_session.Speech.Language));
        if (uses.Unread.Count > 0) _session.Error.WriteLine(_session.Say("Ces fichiers ne sont pas comptés.", "These files are not counted."));
        return uses;
    }

    /// <summary>Every use, for a change that must leave none behind.</summary>
    /// <exception cref="RefusalException">A file cannot be read: what it names is not known.</exception>
    public TermUses AllUses()
    {
        var uses = Found();
        if (uses.Unread.Count == 0) return uses;
        foreach (var fault in uses.Unread) _session.Error.WriteLine(fault.ToText(_session.Speech.Language));
        throw new RefusalException(_session.Say(
            "Rien n'a été changé : ces fichiers ne sont pas lisibles, et un terme pourrait y rester. Corrigez-les d'abord.",
            "Nothing was changed: these files cannot be read, and a term might remain in them. Correct them first."), ExitCode.Faults);
    }

    private TermUses Found() => _session.Working(_session.Say("Lecture des fichiers…", "Reading the files…"), () => TermUses.Find(_session.Root, Schema));
}
