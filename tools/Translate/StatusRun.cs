using System.CommandLine;
using Relais.Indexer.Content;
using Relais.Indexer.Git;
using Relais.Indexer.Schema;
using Relais.Indexer.Translations;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Translate;

/// <summary>Tells how translations stand.</summary>
internal sealed class StatusRun(Session session)
{
    public async Task<int> TellAsync(StatusRequest request, ParseResult result, string[] slugs, CancellationToken cancellation)
    {
        var schema = OpenedSchema.Of(session);
        var missing = (result.GetValue(request.Missing) ?? []).Select(language => TranslationTarget.Language(session, schema, language)).Distinct(StringComparer.Ordinal).ToList();
        var (records, unreadable) = session.Working(session.Say("Lecture…", "Reading…"), () => Read(schema, slugs));
        IReadOnlyList<TranslationLine> lines = missing.Count > 0
            ? [.. missing.SelectMany(language => records.Where(record => record.IsVisible && !record.IsIn(language)).Select(record => TranslationLine.Missing(record, language)))]
            : [.. records.SelectMany(record => record.Translations.Select(translation => TranslationLine.Of(record, translation)))];
        if (result.GetValue(request.Diff)) lines = await WithEarlierAsync(schema, lines, cancellation);

        var printer = new StatusPrinter(session, result.GetValue(request.Diff));
        foreach (var line in lines)
            if (result.GetValue(request.Json)) printer.Json(line);
            else printer.Text(line);
        foreach (var path in unreadable) session.Error.WriteLine(session.Say($"{path} n'est pas lisible : relais check {path}", $"{path} cannot be read: relais check {path}"));
        printer.Sum(lines);
        var isWanting = unreadable.Count > 0 || lines.Any(line => line.Translation is null or { State: TranslationState.Stale });
        return result.GetValue(request.Check) && isWanting ? ExitCode.Faults : ExitCode.Fine;
    }

    private (IReadOnlyList<TranslatedRecord> Records, IReadOnlyList<string> Unreadable) Read(ContentSchema schema, string[] slugs)
    {
        var reader = new TranslationReader(schema, session.Root);
        var known = reader.Places.Select(place => place.Slug).ToHashSet(StringComparer.Ordinal);
        if (Array.Find(slugs, slug => !known.Contains(slug)) is { } unknown) throw TranslationTarget.Unknown(session, unknown, known);
        return (reader.Read(place => slugs.Length == 0 || slugs.Contains(place.Slug, StringComparer.Ordinal), out var unreadable), unreadable);
    }

    private async Task<IReadOnlyList<TranslationLine>> WithEarlierAsync(ContentSchema schema, IReadOnlyList<TranslationLine> lines, CancellationToken cancellation)
    {
        var reader = new TranslationReader(schema, session.Root);
        var git = new GitCommand(session.Root);
        var told = new List<TranslationLine>();
        foreach (var line in lines)
            told.Add(line.Translation is { Stale.Count: > 0 } translation ? line with { Earlier = await reader.EarlierAsync(git, line.Record.Original, translation.Stale, cancellation) } : line);
        return told;
    }
}

/// <summary>What is told about one translation, or one that is not there.</summary>
/// <param name="Record">The record.</param>
/// <param name="Language">Of the translation.</param>
/// <param name="Translation">Null when there is none.</param>
internal sealed record TranslationLine(TranslatedRecord Record, string Language, Translation? Translation)
{
    /// <summary>What stale parts said when the translator saw them, as far as git has it.</summary>
    public IReadOnlyDictionary<string, string> Earlier { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where the translation is, or would be.</summary>
    public string File => Translation?.Place.Path ?? RecordAddress.File(Record.Original.Type, Record.Original.Slug, Language);

    public static TranslationLine Of(TranslatedRecord record, Translation translation) => new(record, translation.Place.Language, translation);

    public static TranslationLine Missing(TranslatedRecord record, string language) => new(record, language, null);
}
