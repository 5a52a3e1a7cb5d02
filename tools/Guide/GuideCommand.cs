using System.CommandLine;
using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;
using Relais.Tools.Edits;

namespace Relais.Tools.Guide;

/// <summary><c>relais guide</c>: what the guides say of sections and fields, written from the schema.</summary>
internal sealed class GuideCommand : Command
{
    private const string Extension = ".md";

    private readonly Option<bool> _check;
    private readonly Option<bool> _dryRun;

    public GuideCommand(CommonOptions common, Speech speech)
        : base("guide", speech.Say(
            $"""
            Remet à jour ce que les guides disent des sections et des champs, d'après le schéma.

            Dans les textes de content/, les lignes entre [relais:begin PARTIE TYPE]: # et [relais:end]: # (que le Markdown ne montre pas) sont récrites ; rien d'autre n'est touché. Parties : {string.Join(", ", SchemaParts.Names)}.

            Exemples :
              relais guide
              relais guide --check
            """,
            $"""
            Brings up to date what the guides say of sections and fields, from the schema.

            In the texts of content/, the lines between [relais:begin PART TYPE]: # and [relais:end]: # (which Markdown does not show) are written anew; nothing else is touched. Parts: {string.Join(", ", SchemaParts.Names)}.

            Examples:
              relais guide
              relais guide --check
            """))
    {
        _check = new Option<bool>("--check") { Description = speech.Say("N'écrit rien, nomme les fichiers qui ne suivent plus le schéma ; code 1 s'il y en a.", "Writes nothing, names the files that no longer follow the schema; code 1 when there are any.") };
        _dryRun = new Option<bool>("--dry-run") { Description = speech.Say("Montre ce qui changerait, ligne à ligne, sans rien écrire.", "Shows what would change, line by line, without writing anything.") };
        Options.Add(_check);
        Options.Add(_dryRun);
        SetAction(result => Renew(common.Session(result), result));
    }

    private int Renew(Session session, ParseResult result)
    {
        var schema = OpenedSchema.Of(session);
        var (changes, followed) = (new List<FileChange>(), true);
        foreach (var (path, language) in Texts(session.Root, schema)) followed &= Renew(session, schema, path, language, changes);

        var left = followed ? ExitCode.Fine : ExitCode.Faults;
        if (!result.GetValue(_check)) return Math.Max(left, new ChangeReport(session).Finish(changes, result.GetValue(_dryRun)));
        foreach (var change in changes) session.Output.WriteLine(change.Path);
        if (changes.Count == 0 && !followed) return left;
        session.Error.WriteLine(changes.Count == 0
            ? session.Say("Les guides suivent le schéma.", "The guides follow the schema.")
            : session.Speech.Count(changes.Count, session.Say("fichier à remettre à jour", "file to bring up to date"), session.Say("fichiers à remettre à jour", "files to bring up to date")) + session.Say(" : relais guide.", ": relais guide."));
        return changes.Count == 0 ? left : ExitCode.Faults;
    }

    /// <summary>The texts that may have such parts, with their languages: the editors' README, and what readers read.</summary>
    private static IEnumerable<(string Path, string Language)> Texts(string root, ContentSchema schema) =>
        new ContentFiles(root).Files(RecordFileFinder.Root).Select(name => (Path: $"{RecordFileFinder.Root}/{name}", Language: schema.Languages[0]))
            .Concat(RecordPlace.All(root, schema).Select(place => (place.Path, place.Language)))
            .Where(text => text.Path.EndsWith(Extension, StringComparison.Ordinal));

    /// <summary>Adds what a file needs, or tells why it cannot be followed.</summary>
    private static bool Renew(Session session, ContentSchema schema, string path, string language, List<FileChange> changes)
    {
        var unreadable = new DiagnosticBag();
        if (new ContentFiles(session.Root).Exact(path, schema.Limits, unreadable) is not { } text)
        {
            foreach (var fault in unreadable.Found) session.Error.WriteLine(fault.ToText(session.Speech.Language));
            return false;
        }

        var faults = new List<MarkFault>();
        var after = MarkedParts.Written(text, new SchemaParts(schema, new Speech(language)).Lines, faults);
        foreach (var fault in faults) session.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}({fault.Line},1): {Told(session, schema, fault)}"));
        if (!string.Equals(after, text, StringComparison.Ordinal)) changes.Add(new FileChange(path, text, after));
        return faults.Count == 0;
    }

    private static string Told(Session session, ContentSchema schema, MarkFault fault) => fault.Kind switch
    {
        MarkFaultKind.EndAlone => session.Say("cette fin ne suit aucun début. Retirez-la, ou remettez le début.", "this end follows no beginning. Remove it, or put the beginning back."),
        MarkFaultKind.NotEnded => session.Say($"la partie « {fault.Mark.Trim()} » n'a pas de fin. Ajoutez, sur une ligne à elle : [relais:end]: #", $"the part '{fault.Mark.Trim()}' has no end. Add, on a line of its own: [relais:end]: #"),
        _ => session.Say(
            $"« {fault.Mark.Trim()} » ne nomme aucune partie. Écrivez begin, puis l'une de : {string.Join(", ", SchemaParts.Names)} ; puis un type : {Types(schema)}.",
            $"'{fault.Mark.Trim()}' names no part. Write begin, then one of: {string.Join(", ", SchemaParts.Names)}; then a type: {Types(schema)}."),
    };

    private static string Types(ContentSchema schema) => string.Join(", ", schema.Types.Select(type => type.Id));
}
