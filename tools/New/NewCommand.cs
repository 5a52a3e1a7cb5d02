using System.CommandLine;
using System.Text;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;

namespace Relais.Tools.New;

/// <summary><c>relais new</c>: the scaffold of a record, with the help of the schema inside. Never overwrites.</summary>
internal sealed class NewCommand : Command
{
    private readonly Argument<string?> _slug;
    private readonly Option<string?> _type;
    private readonly Option<string?> _language;
    private readonly Option<string?> _title;
    private readonly Option<string[]> _values;

    public NewCommand(CommonOptions common, Speech speech)
        : base("new", speech.Say(
            """
            Commence une fiche : un gabarit tiré du schéma, avec ses aides, à l'état de brouillon. N'écrase jamais rien.

            Dans un terminal, sans nom, la commande pose les questions : type, titre, adresse, langue, et ce qu'il faut pour proposer la fiche. Partout ailleurs, les options disent tout ; sans nom, l'adresse vient du titre.

            Exemples :
              relais new
              relais new jardin-partage-lyon
              relais new --title "Le jardin partagé de Lyon" --set country=FR --set place.name="Lyon 8e"
              relais new le-jardin --type organisation --set type=association
            """,
            """
            Starts a record: a scaffold made from the schema, with its help, as a draft. Never overwrites anything.

            In a terminal, without a name, the command asks: type, title, address, language, and what it takes to submit the record. Anywhere else, the options tell all; without a name, the address comes from the title.

            Examples:
              relais new
              relais new shared-garden-lyon
              relais new --title "The shared garden of Lyon" --set country=FR --set place.name="Lyon 8e"
              relais new the-garden --type organisation --set type=association
            """))
    {
        _slug = new Argument<string?>("slug") { Description = speech.Say("Nom qui servira d'adresse : minuscules sans accent, chiffres, tirets.", "Name that will be its address: unaccented lower-case letters, digits, hyphens."), Arity = ArgumentArity.ZeroOrOne };
        _type = new Option<string?>("--type") { Description = speech.Say("Type de fiche : experience (par défaut), organisation, dossier, page…", "Type of record: experience (default), organisation, dossier, page…"), HelpName = "type" };
        _language = new Option<string?>("--language") { Description = speech.Say("Langue du texte ; par défaut, la première du schéma.", "Language of the text; by default, the first of the schema."), HelpName = speech.Say("langue", "language") };
        _title = new Option<string?>("--title") { Description = speech.Say("Titre ou nom.", "Title or name."), HelpName = speech.Say("titre", "title") };
        _values = new Option<string[]>("--set") { Description = speech.Say("Remplit un champ : --set country=FR, --set place.name=Lyon, --set themes=housing,food_activity. Peut se répéter.", "Fills a field: --set country=FR, --set place.name=Lyon, --set themes=housing,food_activity. May be repeated."), HelpName = speech.Say("champ=valeur", "field=value") };
        Arguments.Add(_slug);
        foreach (var option in new Option[] { _type, _language, _title, _values }) Options.Add(option);
        SetAction(result => Create(common.Session(result), result));
    }

    private int Create(Session session, ParseResult result)
    {
        var schema = OpenedSchema.Of(session);
        var answers = new NewAnswers(schema, session.Speech);
        var typed = new NewRequest(result.GetValue(_slug), result.GetValue(_type), result.GetValue(_language), result.GetValue(_title), result.GetValue(_values) ?? []);
        var start = new StartingValues(schema, session.Root, session.Environment.Clock);
        if (typed.Slug is null && session.Environment.Asking is { } console) typed = new NewQuestions(session, schema, answers, console).Ask(typed);

        var type = answers.Type(typed.Type);
        var slug = answers.Slug(typed.Slug ?? (typed.Title is { } named ? RecordAddress.Slug(named) : ""), typed.Slug is not null);
        var language = answers.Language(type, typed.Language);
        var title = answers.Title(type, slug, typed.Title);
        var given = answers.Values(type, typed.Values);
        var path = RecordAddress.File(type, slug, language);
        if (InTheWay(session, type, path) is { } reason) throw new RefusalException(reason, ExitCode.Faults);

        var values = start.Of(type, language, title, given);
        Write(Path.Combine(session.Root, path), new Scaffold(schema, session.Speech, language).Of(type, values, path));
        session.Output.WriteLine(path);
        session.Error.WriteLine(Next(session, schema, type, values, path));
        return ExitCode.Fine;
    }

    /// <summary>Why that file cannot be written, or null when nothing is in its way.</summary>
    public static string? InTheWay(Session session, RecordType type, string path)
    {
        var full = Path.Combine(session.Root, path);
        if (File.Exists(full)) return session.Say($"{path} existe déjà : rien n'a été écrit.", $"{path} already exists: nothing was written.");
        var folder = Path.GetDirectoryName(full)!;
        if (type.Layout is not RecordLayout.Folder || !Directory.Exists(folder)) return null;
        return Directory.EnumerateFiles(folder, "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).FirstOrDefault() is not { } original ? null : session.Say(
            $"La fiche existe déjà ({original}) et n'a qu'un original : un autre fichier est une traduction, qui ne part pas de ce gabarit. Rien n'a été écrit.",
            $"The record already exists ({original}) and has one original: another file is a translation, which does not start from this scaffold. Nothing was written.");
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
        var missing = type.Role(FieldRole.Status) is not null ? [] : type.Fields.Where(field => field.Need is Need.Submitted or Need.Published && !values.ContainsKey(field.Key) && !field.Fields.Any(inner => values.ContainsKey(FieldLines.InnerKey(field, inner)))).Select(field => field.Key).ToList();
        return missing.Count == 0 ? next : next + session.Say($"\nCe type n'a pas d'état de brouillon : le contrôle demandera {string.Join(", ", missing)} (ou --set {missing[0]}=…).", $"\nThis type has no draft state: the check will ask for {string.Join(", ", missing)} (or --set {missing[0]}=…).");
    }
}

/// <summary>What a new record is to be, as typed or answered; null or nothing for what was not told.</summary>
internal sealed record NewRequest(string? Slug, string? Type, string? Language, string? Title, IReadOnlyList<string> Values);
