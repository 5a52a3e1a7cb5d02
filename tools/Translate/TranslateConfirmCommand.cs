using System.CommandLine;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Translations;
using Relais.Indexer.Yaml;
using Relais.Tools.CommandLine;
using Relais.Tools.Edits;

namespace Relais.Tools.Translate;

/// <summary><c>relais translate confirm</c>: records that a translation says what its original says today.</summary>
internal sealed class TranslateConfirmCommand : Command
{
    public TranslateConfirmCommand(CommonOptions common, Speech speech)
        : base("confirm", speech.Say(
            """
            Note qu'une traduction dit ce que dit son original aujourd'hui : les empreintes de l'original, et la date. Rien d'autre ne change dans le fichier.

            À faire après l'avoir reprise ; personne d'autre ne peut le savoir. Avec --only, seuls ces passages sont confirmés.

            Exemples :
              relais translate confirm cabiria-lyon en
              relais translate confirm cabiria-lyon en --only title --only "#context"
              relais translate confirm cabiria-lyon en --dry-run
            """,
            """
            Records that a translation says what its original says today: the fingerprints of the original, and the date. Nothing else changes in the file.

            To do once it has been brought up to date; nobody else can know. With --only, only these passages are confirmed.

            Examples:
              relais translate confirm cabiria-lyon en
              relais translate confirm cabiria-lyon en --only title --only "#context"
              relais translate confirm cabiria-lyon en --dry-run
            """))
    {
        var target = new TranslationTarget(speech);
        var only = new Option<string[]>("--only") { Description = speech.Say("Un champ, ou une section avec son dièse : \"#context\". Peut se répéter.", "A field, or a section with its hash sign: \"#context\". May be repeated."), HelpName = speech.Say("passage", "passage") };
        var dryRun = new Option<bool>("--dry-run") { Description = speech.Say("Montre ce qui changerait, ligne à ligne, sans rien écrire.", "Shows what would change, line by line, without writing anything.") };
        target.AddTo(this);
        Options.Add(only);
        Options.Add(dryRun);
        SetAction(result =>
        {
            var session = common.Session(result);
            var schema = OpenedSchema.Of(session);
            var (record, language) = target.Find(session, schema, result);
            return Confirm(session, schema, record, language, result.GetValue(only) ?? [], result.GetValue(dryRun));
        });
    }

    private static int Confirm(Session session, ContentSchema schema, TranslatedRecord record, string language, string[] only, bool dryRun)
    {
        var slug = record.Original.Slug;
        var translation = record.Translations.FirstOrDefault(one => string.Equals(one.Place.Language, language, StringComparison.Ordinal)) ?? throw new RefusalException(session.Say(
            $"« {slug} » n'a pas de traduction « {language} ». Pour en commencer une : relais translate new {slug} {language}", $"'{slug}' has no translation '{language}'. To start one: relais translate new {slug} {language}"));
        var seen = Seen(session, record, translation, only);
        var changes = new List<FileChange>();
        if (!IsSame(translation.Seen, seen))
        {
            var faults = new DiagnosticBag();
            var file = FrontMatterText.Open(session.Root, translation.Place.Path, schema.Limits, faults);
            var today = DateOnly.FromDateTime(session.Environment.Clock.GetLocalNow().Date);
            if (file is null || SeenEdit.Of(file, record.Original.Type, seen, today) is not { } edits)
            {
                foreach (var fault in faults.Sorted()) session.Error.WriteLine(fault.ToText(session.Speech.Language));
                throw new RefusalException(session.Say(
                    $"Rien ne peut être noté dans {translation.Place.Path} : son en-tête ne dit pas de quoi elle est la traduction, ou le schéma n'a pas de champ de rôle « seen ».",
                    $"Nothing can be recorded in {translation.Place.Path}: its front matter does not tell what it translates, or the schema has no field of role 'seen'."), ExitCode.Faults);
            }

            changes.Add(new FileChange(translation.Place.Path, file.Text, file.With(edits)));
        }

        if (translation.Untranslated.Count > 0) session.Error.WriteLine(StatusPrinter.Untranslated(session, translation.Untranslated));
        return new ChangeReport(session).Finish(changes, dryRun);
    }

    /// <summary>What will be recorded: all that the original says, or what was recorded with some passages seen anew.</summary>
    private static List<KeyValuePair<string, string>> Seen(Session session, TranslatedRecord record, Translation translation, string[] only)
    {
        var now = record.Parts.Select(part => KeyValuePair.Create(part.Key, part.Hash)).ToList();
        if (only.Length == 0) return now;
        if (translation.Seen is not { } before)
            throw new RefusalException(session.Say("Rien n'est encore noté dans cette traduction : confirmez-la d'abord tout entière, sans --only.", "Nothing is recorded in this translation yet: confirm all of it first, without --only."));
        var known = now.Select(part => part.Key).Concat(before.Keys).ToHashSet(StringComparer.Ordinal);
        if (Array.Find(only, key => !known.Contains(key)) is { } unknown)
            throw new RefusalException(session.Say($"Ni champ ni section ne s'appelle « {unknown} » dans l'original.", $"No field or section is called '{unknown}' in the original.") + session.Speech.DidYouMean(Nearest.To(unknown, known)));
        return
        [
            .. now.Where(part => only.Contains(part.Key, StringComparer.Ordinal) || before.ContainsKey(part.Key)).Select(part => only.Contains(part.Key, StringComparer.Ordinal) ? part : KeyValuePair.Create(part.Key, before[part.Key])),
            .. before.Where(part => !only.Contains(part.Key, StringComparer.Ordinal) && !now.Exists(one => string.Equals(one.Key, part.Key, StringComparison.Ordinal))),
        ];
    }

    private static bool IsSame(IReadOnlyDictionary<string, string>? before, List<KeyValuePair<string, string>> now) =>
        before is not null && before.Count == now.Count && now.All(part => before.TryGetValue(part.Key, out var hash) && string.Equals(hash, part.Value, StringComparison.Ordinal));
}
