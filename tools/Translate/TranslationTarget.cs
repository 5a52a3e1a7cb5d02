using System.CommandLine;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Translations;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Translate;

/// <summary>The record and the language that a command is about, as typed.</summary>
internal sealed class TranslationTarget(Speech speech)
{
    private readonly Argument<string> _slug = new("slug") { Description = speech.Say("Nom de la fiche, du dossier ou de la page, dans son adresse.", "Name of the write-up, dossier or page, in its address.") };
    private readonly Argument<string> _language = new("language") { Description = speech.Say("Langue de la traduction : en, es…", "Language of the translation: en, es…"), HelpName = speech.Say("langue", "language") };
    private readonly Option<string?> _type = new("--type") { Description = speech.Say("Type de fiche, quand plusieurs ont ce nom.", "Type of record, when several have that name."), HelpName = "type" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_slug);
        command.Arguments.Add(_language);
        command.Options.Add(_type);
    }

    /// <summary>Finds both.</summary>
    /// <exception cref="RefusalException">There is no such record or language, or the record cannot be read.</exception>
    public (TranslatedRecord Record, string Language) Find(Session session, ContentSchema schema, ParseResult result)
    {
        var (slug, typed) = (result.GetRequiredValue(_slug), result.GetValue(_type));
        var language = Language(session, schema, result.GetRequiredValue(_language));
        var reader = new TranslationReader(schema, session.Root);
        var named = reader.Places.Where(place => typed is null || string.Equals(place.Type.Id, typed, StringComparison.Ordinal)).ToList();
        var types = named.Where(place => string.Equals(place.Slug, slug, StringComparison.Ordinal)).Select(place => place.Type.Id).Distinct(StringComparer.Ordinal).ToList();
        if (types.Count == 0) throw Unknown(session, slug, named.Select(place => place.Slug));
        if (types.Count > 1)
            throw new RefusalException(session.Say($"Plusieurs fiches s'appellent « {slug} » : précisez avec --type {string.Join(" | ", types)}.", $"Several records are called '{slug}': say which with --type {string.Join(" | ", types)}."));
        var found = reader.Read(place => string.Equals(place.Slug, slug, StringComparison.Ordinal) && string.Equals(place.Type.Id, types[0], StringComparison.Ordinal), out var unreadable);
        if (found is [var record] && unreadable.Count == 0) return (record, language);
        var folder = RecordAddress.Folder(schema.Type(types[0])!) + "/" + slug;
        throw new RefusalException(session.Say($"L'original de « {slug} », ou une de ses traductions, n'est pas lisible : relais check {folder}", $"The original of '{slug}', or one of its translations, cannot be read: relais check {folder}"), ExitCode.Faults);
    }

    /// <summary>A language of the centre.</summary>
    /// <exception cref="RefusalException">There is no such language.</exception>
    public static string Language(Session session, ContentSchema schema, string typed)
    {
        var vocabulary = schema.Types.Select(type => type.Role(FieldRole.Language)?.Vocabulary).OfType<string>().FirstOrDefault();
        if (vocabulary is not null && schema.Vocabularies[vocabulary] is var terms && terms.Term(typed) is null)
            throw new RefusalException(session.Say($"« {typed} » n'est pas une langue de content/vocabularies/{vocabulary}.yml.", $"'{typed}' is not a language of content/vocabularies/{vocabulary}.yml.") + session.Speech.DidYouMean(Nearest.To(typed, terms.Terms.Select(term => term.Id))));
        return typed;
    }

    public static RefusalException Unknown(Session session, string slug, IEnumerable<string> known) =>
        new(session.Say($"Aucune fiche, aucun dossier, aucune page ne s'appelle « {slug} ».", $"No write-up, dossier or page is called '{slug}'.") + session.Speech.DidYouMean(Nearest.To(slug, known.Distinct(StringComparer.Ordinal))));
}
