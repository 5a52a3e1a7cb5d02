using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Relais.Indexer.Content;
using Relais.Tools.CommandLine;
using Relais.Tools.New;

namespace Relais.Tools.Schema;

/// <summary><c>relais schema</c>: the schema for other programs: JSON Schema for text editors, or a data dictionary.</summary>
internal sealed class SchemaCommand : Command
{
    private const string Csv = "csv";
    private const string Markdown = "md";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string?> _type;
    private readonly Option<string?> _dictionary;

    public SchemaCommand(CommonOptions common, Speech speech)
        : base("schema", speech.Say(
            """
            Donne le schéma à d'autres programmes : à l'éditeur de texte, qui complète alors champs et termes (JSON Schema), ou à qui lit les données (dictionnaire).

            Le JSON Schema d'un type décrit son en-tête, avec les libellés, les aides et les termes dans la langue demandée. Il n'exige rien : un brouillon peut tout laisser vide, et « relais check » contrôle.

            Exemples :
              relais schema organisation > .vscode/organisation.schema.json
              relais schema experience --lang en
              relais schema --dictionary > dictionnaire.md
              relais schema --dictionary csv > dictionnaire.csv
            """,
            """
            Gives the schema to other programs: to the text editor, which then completes fields and terms (JSON Schema), or to whoever reads the data (dictionary).

            The JSON Schema of a type describes its front matter, with labels, help and terms in the language asked for. It requires nothing: a draft may leave everything empty, and 'relais check' checks.

            Examples:
              relais schema organisation > .vscode/organisation.schema.json
              relais schema experience --lang en
              relais schema --dictionary > dictionary.md
              relais schema --dictionary csv > dictionary.csv
            """))
    {
        _type = new Argument<string?>("type") { Description = speech.Say("Type de fiche ; experience par défaut.", "Type of record; experience by default."), Arity = ArgumentArity.ZeroOrOne };
        _dictionary = new Option<string?>("--dictionary") { Description = speech.Say("Le dictionnaire des données de tous les types : Markdown, ou csv.", "The data dictionary of all types: Markdown, or csv."), HelpName = $"{Markdown}|{Csv}", Arity = ArgumentArity.ZeroOrOne };
        _dictionary.AcceptOnlyFromAmong(Markdown, Csv);
        Arguments.Add(_type);
        Options.Add(_dictionary);
        SetAction(result => Write(common.Session(result), result));
    }

    private int Write(Session session, ParseResult result)
    {
        var schema = OpenedSchema.Of(session);
        if (result.GetResult(_dictionary) is not null)
        {
            var dictionary = new DataDictionary(schema, session.Speech);
            foreach (var line in result.GetValue(_dictionary) is Csv ? dictionary.Csv() : dictionary.Markdown()) session.Output.WriteLine(line);
            return ExitCode.Fine;
        }

        var type = new NewAnswers(schema, session.Speech).Type(result.GetValue(_type));
        var slugs = RecordPlace.All(session.Root, schema).Select(place => (place.Type.Id, place.Slug)).Distinct().ToLookup(place => place.Id, place => place.Slug, StringComparer.Ordinal);
        session.Output.WriteLine(new EditorSchema(schema, session.Speech.Language).Of(type, slugs).ToJsonString(Readable).ReplaceLineEndings("\n"));
        return ExitCode.Fine;
    }
}
