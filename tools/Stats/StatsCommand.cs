using System.CommandLine;
using Relais.Indexer.Counting;
using Relais.Indexer.Publishing;
using Relais.Tools.CommandLine;
using Relais.Tools.Index;

namespace Relais.Tools.Stats;

/// <summary><c>relais stats</c>: what the centre holds, and what it lacks.</summary>
internal sealed class StatsCommand : Command
{
    private readonly Argument<string[]> _parts;
    private readonly Option<string?> _searches;
    private readonly Option<bool> _json;

    public StatsCommand(CommonOptions common, Speech speech)
        : base("stats", speech.Say(
            """
            Dit ce que le centre contient et ce qui lui manque : complétude des fiches, usage des facettes, langues, recherches sans réponse.

            Les fiches sont rangées par titre : rien ici ne les classe.

            Exemples :
              relais stats
              relais stats coverage
              relais stats completeness --json
            """,
            """
            Tells what the centre holds and what it lacks: completeness of the write-ups, use of the facets, languages, searches without an answer.

            Write-ups are in the order of their titles: nothing here ranks them.

            Examples:
              relais stats
              relais stats coverage
              relais stats completeness --json
            """))
    {
        _parts = new Argument<string[]>("parts")
        {
            Description = speech.Say("Tables à montrer : completeness (complétude), coverage (facettes), translations (langues), searches (recherches sans réponse). Toutes par défaut.", "Tables to show: completeness, coverage (facets), translations (languages), searches (without an answer). All by default."),
            HelpName = "completeness|coverage|translations|searches",
            Arity = ArgumentArity.ZeroOrMore,
        };
        _parts.AcceptOnlyFromAmong([.. Enum.GetNames<StatsPart>().Select(name => name.ToLowerInvariant())]);
        _searches = new Option<string?>("--searches")
        {
            Description = speech.Say("Dossier où le site compte les recherches, si ce n'est pas celui du centre (.relais/searches).", "Folder where the site counts searches, when it is not the centre's (.relais/searches)."),
            HelpName = speech.Say("dossier", "folder"),
        };
        _json = new Option<bool>("--json") { Description = speech.Say("Tout en un objet JSON, avec la liste complète des termes.", "Everything as one JSON object, with the whole list of terms.") };
        Arguments.Add(_parts);
        Options.Add(_searches);
        Options.Add(_json);
        SetAction(result => Tell(common.Session(result), result.GetValue(_parts) ?? [], result.GetValue(_searches), result.GetValue(_json)));
    }

    private static int Tell(Session session, string[] asked, string? counted, bool json)
    {
        var (catalogue, schema, found) = session.Working(session.Say("Lecture…", "Reading…"), () => IndexPublisher.Check(session.Root));
        if (catalogue is null || schema is null) throw OpenedSchema.Refusal(session, found);

        var stats = CentreStats.Of(schema, catalogue, session.Speech.Language);
        IReadOnlyList<StatsPart> parts = asked.Length == 0 ? Enum.GetValues<StatsPart>() : [.. asked.Distinct(StringComparer.Ordinal).Select(name => Enum.Parse<StatsPart>(name, ignoreCase: true))];
        var searches = SearchStats.Of(Folder(session, counted), DateOnly.FromDateTime(session.Environment.Clock.GetUtcNow().UtcDateTime));
        if (json)
        {
            session.Output.WriteJsonLine(new
            {
                stats.Broken,
                Completeness = parts.Contains(StatsPart.Completeness) ? stats.WriteUps : null,
                Coverage = parts.Contains(StatsPart.Coverage) ? stats.Facets : null,
                Translations = parts.Contains(StatsPart.Translations) ? stats.Languages : null,
                Searches = parts.Contains(StatsPart.Searches) ? searches : null,
            });
            return ExitCode.Fine;
        }

        var printer = new StatsPrinter(new MarkedOutput(session.Environment), session.Speech);
        foreach (var part in parts) printer.Print(part, stats, searches);
        return ExitCode.Fine;
    }

    /// <summary>Where searches are counted.</summary>
    /// <exception cref="RefusalException">The folder that was named is not there.</exception>
    private static CountsFolder Folder(Session session, string? named)
    {
        if (named is null) return new CountsFolder(CountsFolder.DefaultFor(IndexOpening.DirectoryOf(session, null)));
        var path = Path.GetFullPath(named, session.Environment.WorkingDirectory);
        return Directory.Exists(path) ? new CountsFolder(path) : throw new RefusalException(session.Say($"« {named} » n'existe pas.", $"'{named}' does not exist."));
    }
}
