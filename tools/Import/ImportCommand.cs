using System.CommandLine;
using Relais.Indexer.Content;
using Relais.Indexer.Publishing;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;
using Relais.Tools.Import.Csv;
using Relais.Tools.Import.Writing;
using Relais.Tools.New;

namespace Relais.Tools.Import;

/// <summary><c>relais import</c>: write-ups from Word documents, web pages and tables. Never overwrites, never fetches, and says what it could not carry over.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Argument<string> _path;
    private readonly Option<string?> _slug;
    private readonly Option<string?> _language;
    private readonly Option<string?> _mapping;
    private readonly Option<bool> _proposeMapping;
    private readonly Option<bool> _json;
    private readonly ImportLimits _limits;

    public ImportCommand(CommonOptions common, Speech speech, ImportLimits? limits = null)
        : base("import", speech.Say(Fr, En))
    {
        _limits = limits ?? ImportLimits.Usual;
        _path = new Argument<string>("path") { Description = speech.Say("Un .docx, un .html, un dossier de pages .html, ou un .csv.", "A .docx, a .html, a folder of .html pages, or a .csv."), HelpName = speech.Say("fichier", "file") };
        _slug = new Option<string?>("--slug") { Description = speech.Say("Nom du dossier de la fiche, qui servira d'adresse ; par défaut, tiré du titre.", "Name of the write-up's folder, which will be its address; by default, made from the title."), HelpName = "slug" };
        _language = new Option<string?>("--language") { Description = speech.Say("Langue du texte ; par défaut, celle que dit la page, sinon la première du schéma.", "Language of the text; by default, what the page says, else the first of the schema."), HelpName = speech.Say("langue", "language") };
        _mapping = new Option<string?>("--mapping") { Description = speech.Say("Pour un CSV : le fichier YAML qui dit où va chaque colonne.", "For a CSV: the YAML file that tells where each column goes."), HelpName = speech.Say("fichier.yml", "file.yml") };
        _proposeMapping = new Option<bool>("--propose-mapping") { Description = speech.Say("Pour un CSV : écrit une première correspondance, à corriger, et n'importe rien.", "For a CSV: writes a first mapping, to correct, and imports nothing.") };
        _json = new Option<bool>("--json") { Description = speech.Say("Un objet JSON par fiche : path, taken, proposed, sections, to_fill, lost…", "One JSON object a write-up: path, taken, proposed, sections, to_fill, lost…") };
        Arguments.Add(_path);
        foreach (var option in new Option[] { _slug, _language, _mapping, _proposeMapping, _json }) Options.Add(option);
        SetAction(result => Import(common.Session(result), result));
    }

    private const string Fr = """
        Fait des fiches d'un document Word, d'une page web enregistrée (ou d'un dossier de pages), ou des lignes d'un CSV.

        Garde titres, listes, tableaux, images, notes et liens ; propose des valeurs de champs, chacune avec sa confiance : sûres, elles sont écrites ; douteuses, elles restent en commentaire.
        Le rapport dit ce qui est pris, proposé, à remplir pour soumettre, et perdu. N'écrase jamais rien et ne télécharge rien.
        Bornes : un document Word de 60 Mo (200 Mo déplié), une page ou un CSV de 10 Mo, 500 pages ou lignes, 50 images par document.

        Exemples :
          relais import notes.docx
          relais import notes.docx --slug jardin-partage-lyon
          relais import page.html --json
          relais import actions.csv --propose-mapping > correspondance.yml
          relais import actions.csv --mapping correspondance.yml
        """;

    private const string En = """
        Makes write-ups of a Word document, of a saved web page (or a folder of pages), or of the rows of a CSV.

        Keeps headings, lists, tables, images, notes and links; proposes values of fields, each with its confidence: sure ones are written, doubtful ones stay in comments.
        The report tells what is taken, proposed, to fill in to submit, and lost. Never overwrites anything and downloads nothing.
        Bounds: a Word document of 60 MB (200 MB unpacked), a page or CSV of 10 MB, 500 pages or rows, 50 images a document.

        Examples:
          relais import notes.docx
          relais import notes.docx --slug shared-garden-lyon
          relais import page.html --json
          relais import actions.csv --propose-mapping > mapping.yml
          relais import actions.csv --mapping mapping.yml
        """;

    private int Import(Session session, ParseResult result)
    {
        var typed = result.GetRequiredValue(_path);
        var full = Existing(session, typed);
        var (catalogue, schema, findings) = session.Working(session.Say("Lecture du centre…", "Reading the centre…"), () => IndexPublisher.Check(session.Root));
        if (schema is null || catalogue is null) throw OpenedSchema.Refusal(session, findings);

        var source = new ImportSource(session, schema, _limits);
        if (result.GetValue(_proposeMapping)) return ProposeMapping(session, schema, source, full, typed);

        var answers = new NewAnswers(schema, session.Speech);
        var slug = result.GetValue(_slug) is { } asked ? answers.Slug(asked) : null;
        var language = result.GetValue(_language) is { } named ? answers.Language(schema.Searchable, named) : null;
        var documents = source.Documents(full, typed, result.GetValue(_mapping) is { } mapping ? Existing(session, mapping) : null);
        if (slug is not null && documents.Count > 1) throw new RefusalException(session.Say($"--slug nomme une seule fiche ; il y en a {documents.Count} ici.", $"--slug names a single write-up; there are {documents.Count} here."));
        return Import(session, schema, catalogue, documents, slug, language, result.GetValue(_json));
    }

    private static int Import(
        Session session, ContentSchema schema, ContentCatalogue catalogue, IReadOnlyList<(string Origin, Func<Prose.ImportedDocument> Read)> documents, string? slug, string? language, bool json)
    {
        var composer = new WriteUpComposer(schema, catalogue, session);
        var written = new List<(WriteUp WriteUp, string Path)>();
        var refused = new List<(string Origin, ImportRefusedException Why)>();
        session.Working(session.Say("Import…", "Importing…"), () =>
        {
            foreach (var (origin, read) in documents)
            {
                try
                {
                    var writeUp = composer.Compose(read(), slug, language);
                    written.Add((writeUp, WriteUpFolder.Write(session.Root, schema.Searchable, writeUp)));
                }
                catch (ImportRefusedException refusal)
                {
                    refused.Add((origin, refusal));
                }
            }

            return written.Count;
        });

        // The check itself says what is left to fill in, so that the two can never disagree.
        var findings = written.Count == 0 ? [] : session.Working(session.Say("Contrôle…", "Checking…"), () => IndexPublisher.Check(session.Root).Diagnostics);
        var printer = new ImportPrinter(new MarkedOutput(session.Environment), session.Speech);
        foreach (var (writeUp, path) in written)
        {
            var report = new ImportReport(writeUp, path, [.. findings.Where(finding => string.Equals(finding.At.File, path, StringComparison.Ordinal))]);
            if (json) session.Output.WriteJsonLine(ImportLine.Of(report, session.Speech.Language));
            else printer.Print(report);
        }

        foreach (var (origin, why) in refused)
        {
            if (json) session.Output.WriteJsonLine(new RefusedLine(origin, why.Reason.In(session.Speech.Language)));
            session.Error.WriteLine(session.Say($"{origin} : non importé, {why.Reason.In("fr")}.", $"{origin}: not imported, {why.Reason.In("en")}."));
        }

        session.Error.WriteLine(Summary(session.Speech, written.Count, refused.Count));
        return refused.Count == 0 ? ExitCode.Fine : ExitCode.Faults;
    }

    private static int ProposeMapping(Session session, ContentSchema schema, ImportSource source, string full, string typed)
    {
        if (Path.GetExtension(full).ToLowerInvariant() is not (".csv" or ".tsv")) throw new RefusalException(session.Say("--propose-mapping ne vaut que pour un CSV.", "--propose-mapping is for a CSV only."));
        session.Output.Write(new MappingProposal(schema.Searchable, session.Speech).Of(source.Table(full, null).Headers, typed));
        return ExitCode.Fine;
    }

    private static string Existing(Session session, string typed)
    {
        var full = Path.GetFullPath(typed, session.Environment.WorkingDirectory);
        return Path.Exists(full) ? full : throw new RefusalException(session.Say($"« {typed} » n'existe pas.", $"'{typed}' does not exist."));
    }

    private static string Summary(Speech speech, int written, int refused)
    {
        var made = speech.Count(written, speech.Say("fiche écrite", "write-up written"), speech.Say("fiches écrites", "write-ups written"));
        return refused == 0 ? made : made + ", " + speech.Count(refused, speech.Say("document refusé", "document refused"), speech.Say("documents refusés", "documents refused"));
    }
}
