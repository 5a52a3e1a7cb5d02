using System.CommandLine;
using Relais.Indexer.Schema;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Yaml;
using Relais.Tools.CommandLine;
using Relais.Tools.Edits;

namespace Relais.Tools.Vocab;

/// <summary><c>relais vocab add</c>: a new term, with its names.</summary>
internal sealed class VocabAddCommand : Command
{
    private readonly Argument<string> _vocabulary;
    private readonly Argument<string> _id;
    private readonly Option<string[]> _labels;
    private readonly Option<string[]> _alternatives;
    private readonly Option<string[]> _definitions;
    private readonly Option<string?> _broader;
    private readonly Option<string?> _after;
    private readonly Option<bool> _dryRun;

    public VocabAddCommand(CommonOptions common, Speech speech)
        : base("add", speech.Say(
            """
            Ajoute un terme à un vocabulaire, avec son libellé dans chaque langue du site.

            Exemple :
              relais vocab add theme sleep --label fr="Sommeil" --label en="Sleep" --alt fr="insomnie"
            """,
            """
            Adds a term to a vocabulary, with its label in each language of the site.

            Example:
              relais vocab add theme sleep --label fr="Sommeil" --label en="Sleep" --alt fr="insomnie"
            """))
    {
        var text = speech.Say("langue=texte", "language=text");
        _vocabulary = VocabArguments.Vocabulary(speech);
        _id = VocabArguments.Term("id", "id", speech.Say("Son identifiant : en anglais, pour toujours.", "Its id: in English, for ever."));
        _labels = new Option<string[]>("--label") { Description = speech.Say("Son nom dans une langue. À donner pour chaque langue du site.", "Its name in a language. To give for each language of the site."), HelpName = text };
        _alternatives = new Option<string[]>("--alt") { Description = speech.Say("Un autre nom, que l'on peut chercher. Peut se répéter.", "Another name, that one may search. May be repeated."), HelpName = text };
        _definitions = new Option<string[]>("--definition") { Description = speech.Say("Ce qu'il veut dire, en une phrase.", "What it means, in a sentence."), HelpName = text };
        _broader = new Option<string?>("--broader") { Description = speech.Say("Terme plus large.", "Broader term."), HelpName = speech.Say("terme", "term") };
        _after = new Option<string?>("--after") { Description = speech.Say("Terme après lequel le placer ; par défaut, à la fin.", "Term to place it after; by default, at the end."), HelpName = speech.Say("terme", "term") };
        _dryRun = VocabArguments.DryRun(speech);
        Arguments.Add(_vocabulary);
        Arguments.Add(_id);
        foreach (var option in new Option[] { _labels, _alternatives, _definitions, _broader, _after, _dryRun }) Options.Add(option);
        SetAction(result => Add(common.Session(result), result));
    }

    private int Add(Session session, ParseResult result)
    {
        var centre = VocabularyCentre.Open(session);
        var vocabulary = centre.Vocabulary(result.GetRequiredValue(_vocabulary));
        var labels = Texts(session, centre.Schema, result.GetValue(_labels) ?? []);
        if (centre.Schema.Languages.FirstOrDefault(language => !labels.Contains(language)) is { } missing)
            throw new RefusalException(session.Say($"Il manque le libellé en « {missing} » : --label {missing}=\"…\".", $"The label in '{missing}' is missing: --label {missing}=\"…\"."));
        var definitions = Texts(session, centre.Schema, result.GetValue(_definitions) ?? []);
        if (definitions.Count > 0 && centre.Schema.Languages.FirstOrDefault(language => !definitions.Contains(language)) is { } undefined)
            throw new RefusalException(session.Say($"Il manque la définition en « {undefined} » : --definition {undefined}=\"…\".", $"The definition in '{undefined}' is missing: --definition {undefined}=\"…\"."));
        var alternatives = Texts(session, centre.Schema, result.GetValue(_alternatives) ?? []);
        var broader = result.GetValue(_broader) is { } typed ? centre.Term(Broader(centre, vocabulary), typed) : null;
        var after = result.GetValue(_after) is { } place ? centre.Term(vocabulary, place) : null;

        var id = result.GetRequiredValue(_id);
        List<string> lines = ["id: " + ScalarText.Word(id), $"label: {{{string.Join(", ", labels.Select(one => $"{one.Key}: {ScalarText.Quoted(one.Last())}"))}}}"];
        if (alternatives.Count > 0) lines.Add($"alt: {{{string.Join(", ", alternatives.Select(one => $"{one.Key}: [{string.Join(", ", one.Select(ScalarText.Quoted))}]"))}}}");
        if (definitions.Count > 0) lines.Add($"definition: {{{string.Join(", ", definitions.Select(one => $"{one.Key}: {ScalarText.Quoted(one.Last())}"))}}}");
        if (broader is not null) lines.Add("broader: " + ScalarText.Word(broader.Id));
        var changes = new TermChanges(session, centre.Schema, centre.AllUses()).Add(vocabulary, id, after, lines);
        return new ChangeReport(session).Finish(changes, result.GetValue(_dryRun));
    }

    private static Vocabulary Broader(VocabularyCentre centre, Vocabulary vocabulary) => vocabulary.BroaderVocabulary is { } other ? centre.Vocabulary(other) : vocabulary;

    /// <summary>Texts typed as <c>language=text</c>, by language.</summary>
    private static ILookup<string, string> Texts(Session session, ContentSchema schema, IEnumerable<string> typed) =>
        typed.Select(one => one.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } language, { Length: > 0 } text] && schema.Vocabularies["language"].Term(language) is not null
            ? (Language: language, Text: text)
            : throw new RefusalException(session.Say($"« {one} » : écrivez langue=texte, comme fr=\"Santé mentale\".", $"'{one}': write language=text, as in en=\"Mental health\".")))
        .ToLookup(pair => pair.Language, pair => pair.Text, StringComparer.Ordinal);
}
