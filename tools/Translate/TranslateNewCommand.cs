using System.CommandLine;
using System.Text;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Translate;

/// <summary><c>relais translate new</c>: the scaffold of a translation, beside its original. Never overwrites.</summary>
internal sealed class TranslateNewCommand : Command
{
    public TranslateNewCommand(CommonOptions common, Speech speech)
        : base("new", speech.Say(
            """
            Commence une traduction : un gabarit à côté de l'original, avec ses champs à traduire et ses sections, et le texte de l'original en commentaire. N'écrase jamais rien.

            Une section que l'on ne traduit pas s'efface, titre compris. Le contrôle passe dès que le mode de traduction, le titre et le résumé sont là.

            Exemples :
              relais translate new cabiria-lyon en
              relais translate new cabiria-lyon es --method machine_reviewed --translator "Rédaction de Relais"
            """,
            """
            Starts a translation: a scaffold beside the original, with its fields to translate and its sections, and the text of the original as comments. Never overwrites anything.

            A section that is not translated is deleted, heading included. The check passes as soon as the method of translation, the title and the summary are there.

            Examples:
              relais translate new cabiria-lyon en
              relais translate new cabiria-lyon es --method machine_reviewed --translator "Relais editors"
            """))
    {
        var target = new TranslationTarget(speech);
        var method = new Option<string?>("--method") { Description = speech.Say("Mode de traduction, un terme de son vocabulaire : human, machine_reviewed…", "Method of translation, a term of its vocabulary: human, machine_reviewed…"), HelpName = speech.Say("terme", "term") };
        var translator = new Option<string?>("--translator") { Description = speech.Say("Qui traduit, ou relit.", "Who translates, or reviews."), HelpName = speech.Say("nom", "name") };
        target.AddTo(this);
        Options.Add(method);
        Options.Add(translator);
        SetAction(result =>
        {
            var session = common.Session(result);
            var schema = OpenedSchema.Of(session);
            var (record, language) = target.Find(session, schema, result);
            var path = RecordAddress.File(record.Original.Type, record.Original.Slug, language);
            // The original is itself a file in its language: that too is in the way.
            if (File.Exists(Path.Combine(session.Root, path))) throw new RefusalException(session.Say($"{path} existe déjà : rien n'a été écrit.", $"{path} already exists: nothing was written."), ExitCode.Faults);
            var chosen = Method(session, schema, record.Original.Type, result.GetValue(method));
            var scaffold = new TranslationScaffold(schema, session.Speech, DateOnly.FromDateTime(session.Environment.Clock.GetLocalNow().Date));
            Write(Path.Combine(session.Root, path), scaffold.Of(record, language, path, chosen, result.GetValue(translator)));
            session.Output.WriteLine(path);
            session.Error.WriteLine(session.Say($"Traduisez, puis : relais check {path}", $"Translate, then: relais check {path}"));
            return ExitCode.Fine;
        });
    }

    private static string? Method(Session session, ContentSchema schema, RecordType type, string? typed)
    {
        if (typed is null || type.Role(FieldRole.Translation)?.Inner(FieldRole.Method)?.Vocabulary is not { } vocabulary) return typed;
        return schema.Vocabularies[vocabulary].Term(typed)?.Id ?? throw new RefusalException(
            session.Say($"« {typed} » n'est pas un terme de content/vocabularies/{vocabulary}.yml.", $"'{typed}' is not a term of content/vocabularies/{vocabulary}.yml.")
            + session.Speech.DidYouMean(Nearest.To(typed, schema.Vocabularies[vocabulary].Terms.Select(term => term.Id))));
    }

    private static void Write(string full, string text)
    {
        // CreateNew, so that even a file made a moment ago by somebody else is left alone.
        using var stream = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
