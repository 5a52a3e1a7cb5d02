using Relais.Indexer.Translations;
using Relais.Tools.CommandLine;
using Relais.Tools.Edits;
using Spectre.Console;

namespace Relais.Tools.Translate;

/// <summary>Writes how translations stand, for people or programs.</summary>
/// <param name="session">Where to.</param>
/// <param name="diff">Whether the texts before and now were asked for.</param>
internal sealed class StatusPrinter(Session session, bool diff)
{
    private readonly MarkedOutput _output = new(session.Environment);

    public void Text(TranslationLine line)
    {
        var (colour, words) = line.Translation?.State switch
        {
            TranslationState.Current => ("green", session.Say("à jour", "up to date")),
            TranslationState.Stale => ("yellow", session.Say("à reprendre", "stale")),
            TranslationState.Unrecorded => ("grey", session.Say("non noté", "not recorded")),
            _ => ("yellow", session.Say("à traduire", "to translate") + $" ({line.Record.Original.Language})"),
        };
        var wanting = line.Translation?.Untranslated ?? [];
        _output.Line($"{Markup.Escape(line.File)}: [{colour}]{words}[/]{(wanting.Count > 0 ? session.Say(", incomplète", ", incomplete") : "")}");
        if (wanting.Count > 0) _output.Line(Markup.Escape(Untranslated(session, wanting)), indent: 4);
        foreach (var part in line.Translation?.Stale ?? [])
        {
            _output.Line(Markup.Escape(part.Told.In(session.Speech.Language)), indent: 4);
            if (diff) Difference(line, part);
        }
    }

    public void Json(TranslationLine line) => session.Output.WriteJsonLine(new
    {
        Record = $"{line.Record.Original.Type.Id}/{line.Record.Original.Slug}",
        line.Language,
        File = line.File,
        Original = line.Record.Original.Path,
        State = line.Translation?.State.ToString().ToLowerInvariant() ?? "missing",
        Stale = (line.Translation?.Stale ?? []).Select(part => new
        {
            Part = part.Key,
            Name = part.Name.In(session.Speech.Language),
            Change = part.Change.ToString().ToLowerInvariant(),
            Before = line.Earlier.GetValueOrDefault(part.Key),
            Now = diff ? part.Now?.Text : null,
        }),
        Untranslated = (line.Translation?.Untranslated ?? []).Select(part => part.Key),
    });

    /// <summary>How many of each, for whoever reads along.</summary>
    public void Sum(IReadOnlyList<TranslationLine> lines)
    {
        if (lines.Any(line => line.Translation is null))
        {
            session.Error.WriteLine(session.Speech.Count(lines.Count, session.Say("traduction à faire", "translation to make"), session.Say("traductions à faire", "translations to make")) + ".");
            return;
        }

        session.Error.WriteLine(session.Speech.Count(lines.Count, session.Say("traduction", "translation"), session.Say("traductions", "translations")) + session.Say(" : ", ": ") + session.Speech.SayNumbers(
            $"{Count(TranslationState.Current)} à jour, {Count(TranslationState.Stale)} à reprendre, {Count(TranslationState.Unrecorded)} sans note de l'original vu.",
            $"{Count(TranslationState.Current)} up to date, {Count(TranslationState.Stale)} stale, {Count(TranslationState.Unrecorded)} without a record of the original seen."));

        int Count(TranslationState state) => lines.Count(line => line.Translation?.State == state);
    }

    /// <summary>The parts of the original that a translation leaves out, or leaves empty.</summary>
    public static string Untranslated(Session session, IEnumerable<TextPart> parts) =>
        session.Say("Non traduits : ", "Not translated: ") + string.Join(", ", parts.Select(part => $"{part.Name.In(session.Speech.Language)} ({part.Key})"));

    private void Difference(TranslationLine line, StalePart part)
    {
        var before = line.Earlier.GetValueOrDefault(part.Key);
        if (before is null && part.Change is not PartChange.Added)
        {
            _output.Line(session.Say("(git n'a pas ce que l'original disait alors)", "(git does not have what the original said then)"), indent: 4);
            return;
        }

        // The heads name the file: it is named above.
        foreach (var changed in new UnifiedDiff(Ended(before), Ended(part.Now?.Text)).Hunks(line.Record.Original.Path).Skip(2))
            _output.Code(changed, changed[0] switch { '+' => "green", '-' => "red", _ => "grey" });
    }

    private static string Ended(string? text) => string.IsNullOrEmpty(text) ? "" : text + "\n";
}
