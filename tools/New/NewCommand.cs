using System.CommandLine;
using System.Text;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;

namespace Relais.Tools.New;

/// <summary><c>relais new</c>: the scaffold of a record, with the help of the schema inside. Never overwrites.</summary>
internal sealed class NewCommand : Command
{
    private readonly Argument<string> _slug;
    private readonly Option<string?> _type;
    private readonly Option<string?> _language;
    private readonly Option<string?> _title;
    private readonly Option<string[]> _values;

    public NewCommand(CommonOptions common, Speech speech)
        : base("new", speech.Say("Commence une fiche : un gabarit tiré du schéma, avec ses aides, à l'état de brouillon. N'écrase jamais rien.", "Starts a record: a scaffold made from the schema, with its help, as a draft. Never overwrites anything."))
    {
        _slug = new Argument<string>("slug") { Description = speech.Say("Nom qui servira d'adresse : minuscules sans accent, chiffres, tirets.", "Name that will be its address: unaccented lower-case letters, digits, hyphens.") };
        _type = new Option<string?>("--type") { Description = speech.Say("Type de fiche : experience (par défaut), organisation, dossier, page…", "Type of record: experience (default), organisation, dossier, page…"), HelpName = "type" };
        _language = new Option<string?>("--language") { Description = speech.Say("Langue du texte ; par défaut, la première du schéma.", "Language of the text; by default, the first of the schema."), HelpName = speech.Say("langue", "language") };
        _title = new Option<string?>("--title") { Description = speech.Say("Titre ou nom.", "Title or name."), HelpName = speech.Say("titre", "title") };
        _values = new Option<string[]>("--set") { Description = speech.Say("Remplit un champ : --set country=FR. Peut se répéter.", "Fills a field: --set country=FR. May be repeated."), HelpName = speech.Say("champ=valeur", "field=value") };
        Arguments.Add(_slug);
        foreach (var option in new Option[] { _type, _language, _title, _values }) Options.Add(option);
        SetAction(result => Create(common.Session(result), result));
    }

    private int Create(Session session, ParseResult result)
    {
        var schema = OpenedSchema.Of(session);
        var answers = new NewAnswers(schema, session.Speech);
        var type = answers.Type(result.GetValue(_type));
        var slug = answers.Slug(result.GetRequiredValue(_slug));
        var language = answers.Language(type, result.GetValue(_language));
        var title = answers.Title(type, slug, result.GetValue(_title));
        var given = answers.Values(type, result.GetValue(_values) ?? []);
        var path = RecordAddress.File(type, slug, language);
        RefuseToOverwrite(session, type, path);

        var values = new StartingValues(schema, session.Root, session.Environment.Clock).Of(type, language, title, given);
        Write(Path.Combine(session.Root, path), new Scaffold(schema, session.Speech, language).Of(type, values, path));
        session.Output.WriteLine(path);
        session.Error.WriteLine(Next(session, schema, type, values, path));
        return ExitCode.Fine;
    }

    private static void RefuseToOverwrite(Session session, RecordType type, string path)
    {
        var full = Path.Combine(session.Root, path);
        if (File.Exists(full)) throw new RefusalException(session.Say($"{path} existe déjà : rien n'a été écrit.", $"{path} already exists: nothing was written."), ExitCode.Faults);
        var folder = Path.GetDirectoryName(full)!;
        if (type.Layout is not RecordLayout.Folder || !Directory.Exists(folder)) return;
        if (Directory.EnumerateFiles(folder, "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).FirstOrDefault() is { } original)
            throw new RefusalException(session.Say(
                $"La fiche existe déjà ({original}) et n'a qu'un original : un autre fichier est une traduction, qui ne part pas de ce gabarit. Rien n'a été écrit.",
                $"The record already exists ({original}) and has one original: another file is a translation, which does not start from this scaffold. Nothing was written."), ExitCode.Faults);
    }

    private static void Write(string full, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        // CreateNew, so that even a file made a moment ago by somebody else is left alone.
        using var stream = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Next(Session session, ContentSchema schema, RecordType type, IReadOnlyDictionary<string, string> values, string path)
    {
        var next = session.Say($"Remplissez-le, puis : relais check {path}", $"Fill it in, then: relais check {path}");
        // A type without a status has no draft: it is held to everything from the start.
        var missing = type.Role(FieldRole.Status) is not null ? [] : type.Fields.Where(field => field.Need is Need.Submitted or Need.Published && !values.ContainsKey(field.Key)).Select(field => field.Key).ToList();
        return missing.Count == 0 ? next : next + session.Say($"\nCe type n'a pas d'état de brouillon : le contrôle demandera {string.Join(", ", missing)} (ou --set {missing[0]}=…).", $"\nThis type has no draft state: the check will ask for {string.Join(", ", missing)} (or --set {missing[0]}=…).");
    }
}
