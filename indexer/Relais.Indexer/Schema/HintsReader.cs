using System.Collections.Frozen;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Schema;

/// <summary>Reads what hints go by.</summary>
internal sealed class HintsReader(IReadOnlyList<RecordType> types, IReadOnlyDictionary<string, Vocabulary> vocabularies, DiagnosticBag diagnostics)
{
    public HintsDefinition Read(StrictMap map)
    {
        var hints = new HintsDefinition
        {
            SentenceWords = map.Map("sentence_words") is { } limits ? SentenceWords(limits) : FrozenDictionary<string, int>.Empty,
            Passives = map.Integer("passives"),
            KnownAcronyms = map.Words("acronyms").ToFrozenSet(StringComparer.Ordinal),
            MailProviders = map.Words("mail_providers").ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            SharedMailboxes = map.Words("shared_mailboxes").ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            Agreed = map.Map("agreed") is { } agreed ? Agreement(agreed) : null,
        };
        map.Done();
        return hints;
    }

    private Dictionary<string, int> SentenceWords(StrictMap map)
    {
        var limits = new Dictionary<string, int>(StringComparer.Ordinal);
        var languages = vocabularies["language"];
        foreach (var entry in map.Entries)
        {
            if (map.Integer(entry.Key) is not { } words) continue;
            if (languages.Term(entry.Key) is not null) limits[entry.Key] = words;
            else diagnostics.Add(Rules.Undefined.At(entry.KeyAt, entry.Key, LocalizedText.Of("vocabulaire language", "vocabulary language")) with { Suggestion = Nearest.To(entry.Key, languages.Terms.Select(term => term.Id)) });
        }

        return limits;
    }

    private AgreementRule? Agreement(StrictMap map)
    {
        var path = map.Text("field", required: true)?.Split('.') ?? [];
        var values = map.Words("in", required: true);
        map.Done();
        var fields = types.First(type => type.Searchable).Fields;
        foreach (var key in path)
        {
            if (fields.FirstOrDefault(field => string.Equals(field.Key, key, StringComparison.Ordinal)) is not { } found)
            {
                diagnostics.Add(Rules.Undefined.At(map.PlaceOf("field"), string.Join('.', path), LocalizedText.Of("champ de " + map.Context, "field of " + map.Context)) with { Suggestion = Nearest.To(key, fields.Select(known => known.Key)) });
                return null;
            }

            fields = found.Fields;
        }

        return path.Length == 0 ? null : new AgreementRule(path, values);
    }
}
