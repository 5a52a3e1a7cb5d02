using System.CommandLine;
using System.Globalization;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Vocabularies.Uses;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Vocab;

/// <summary><c>relais vocab usage</c>: every place that names a term.</summary>
internal sealed class VocabUsageCommand : Command
{
    public VocabUsageCommand(CommonOptions common, Speech speech)
        : base("usage", speech.Say(
            """
            Dit où les termes d'un vocabulaire servent, ou un seul d'entre eux : fichier, ligne et colonne.

            Ce que nomme un ancien identifiant compte pour le terme d'aujourd'hui.

            Exemples :
              relais vocab usage theme mental_health
              relais vocab usage theme --json
            """,
            """
            Tells where the terms of a vocabulary serve, or one of them: file, line and column.

            What a former id names counts for today's term.

            Examples:
              relais vocab usage theme mental_health
              relais vocab usage theme --json
            """))
    {
        var vocabulary = VocabArguments.Vocabulary(speech);
        var term = new Argument<string?>("term") { Description = speech.Say("Un terme ; tous par défaut.", "A term; all by default."), HelpName = speech.Say("terme", "term"), Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = speech.Say("Un objet JSON par ligne : vocabulary, term, written, kind, file, line, column.", "One JSON object a line: vocabulary, term, written, kind, file, line, column.") };
        Arguments.Add(vocabulary);
        Arguments.Add(term);
        Options.Add(json);
        SetAction(result =>
        {
            var session = common.Session(result);
            var centre = VocabularyCentre.Open(session);
            var known = centre.Vocabulary(result.GetRequiredValue(vocabulary));
            var one = result.GetValue(term) is { } typed ? centre.Term(known, typed) : null;
            Tell(session, known, one, centre.Uses(), result.GetValue(json));
            return ExitCode.Fine;
        });
    }

    private static void Tell(Session session, Vocabulary vocabulary, Term? one, TermUses uses, bool json)
    {
        var found = uses.All.Where(use => use.Kind is not TermUseKind.Definition && string.Equals(use.Vocabulary, vocabulary.Id, StringComparison.Ordinal))
            .Select(use => (Use: use, Term: vocabulary.Term(use.Term) ?? vocabulary.Current(use.Term)))
            .Where(pair => pair.Term is not null && (one is null || string.Equals(pair.Term.Id, one.Id, StringComparison.Ordinal))).ToList();
        foreach (var (use, term) in found)
        {
            var kind = use.Kind.ToString().ToLowerInvariant();
            if (json) session.Output.WriteJsonLine(new { vocabulary = vocabulary.Id, term = term!.Id, written = use.Term, kind, file = use.At.File, line = use.At.Line, column = use.At.Column });
            else session.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{use.At.File}({use.At.Line},{use.At.Column}): {use.Term}"));
        }

        var files = found.Select(pair => pair.Use.At.File).Distinct(StringComparer.Ordinal).Count();
        session.Error.WriteLine(session.Speech.Count(found.Count, session.Say("endroit", "place"), session.Say("endroits", "places"))
            + session.Say(", dans ", ", in ") + session.Speech.Count(files, session.Say("fichier", "file"), session.Say("fichiers", "files")));
    }
}
