using System.CommandLine;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Vocabularies.Uses;
using Relais.Tools.CommandLine;
using Markup = Spectre.Console.Markup;

namespace Relais.Tools.Vocab;

/// <summary><c>relais vocab list</c>: the vocabularies, or the terms of one.</summary>
internal sealed class VocabListCommand : Command
{
    public VocabListCommand(CommonOptions common, Speech speech)
        : base("list", speech.Say(
            """
            Liste les vocabulaires ; avec un nom, ses termes et le nombre de fichiers qui les nomment.

            Exemples :
              relais vocab list
              relais vocab list theme --json
            """,
            """
            Lists the vocabularies; with a name, its terms and how many files name them.

            Examples:
              relais vocab list
              relais vocab list theme --json
            """))
    {
        var vocabulary = VocabArguments.Vocabulary(speech);
        vocabulary.Arity = ArgumentArity.ZeroOrOne;
        var json = new Option<bool>("--json") { Description = speech.Say("Un objet JSON par ligne.", "One JSON object a line.") };
        Arguments.Add(vocabulary);
        Options.Add(json);
        SetAction(result =>
        {
            var session = common.Session(result);
            var centre = VocabularyCentre.Open(session);
            if (result.GetValue(vocabulary) is { } name) Terms(session, centre, centre.Vocabulary(name), result.GetValue(json));
            else All(session, centre, result.GetValue(json));
            return ExitCode.Fine;
        });
    }

    private static void All(Session session, VocabularyCentre centre, bool json)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var vocabulary in centre.Schema.Vocabularies.Values.OrderBy(vocabulary => vocabulary.Id, StringComparer.Ordinal))
        {
            var label = vocabulary.Label.In(session.Speech.Language);
            if (json) session.Output.WriteJsonLine(new { vocabulary = vocabulary.Id, label, terms = vocabulary.Terms.Count });
            else rows.Add([$"[bold]{Markup.Escape(vocabulary.Id)}[/]", session.Speech.Count(vocabulary.Terms.Count, session.Say("terme", "term"), session.Say("termes", "terms")), Markup.Escape(label)]);
        }

        new MarkedOutput(session.Environment).Rows(rows);
    }

    private static void Terms(Session session, VocabularyCentre centre, Vocabulary vocabulary, bool json)
    {
        var files = centre.Uses().All.Where(use => use.Kind is not TermUseKind.Definition && string.Equals(use.Vocabulary, vocabulary.Id, StringComparison.Ordinal))
            .GroupBy(use => use.Term, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(use => use.File.Path).Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var term in vocabulary.Terms)
        {
            var label = term.Label.In(session.Speech.Language);
            if (json) session.Output.WriteJsonLine(new { vocabulary = vocabulary.Id, id = term.Id, label, files = files.GetValueOrDefault(term.Id), was = term.FormerIds, deprecated_by = term.DeprecatedBy });
            else rows.Add([$"[bold]{Markup.Escape(term.Id)}[/]", session.Speech.Count(files.GetValueOrDefault(term.Id), session.Say("fichier", "file"), session.Say("fichiers", "files")), Markup.Escape(label + Story(session, term))]);
        }

        new MarkedOutput(session.Environment).Rows(rows);
    }

    private static string Story(Session session, Term term) =>
        (term.DeprecatedBy is { } by ? session.Say($" (remplacé par {by})", $" (replaced by {by})") : "")
        + (term.FormerIds.Count == 0 ? "" : session.Say(" (avant : ", " (formerly: ") + string.Join(", ", term.FormerIds) + ")");
}
