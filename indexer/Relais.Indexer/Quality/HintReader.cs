using System.Collections.Frozen;
using System.Globalization;
using Relais.Indexer.Body;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Quality;

/// <summary>
/// Gives hints about the files of records: plain words, and the privacy of people. Hints block nothing and may be wrong. They are looked for when somebody asks, never when content is published, and
/// only in the files asked for.
/// </summary>
public sealed class HintReader
{
    private const string French = "fr";
    private const int MostQuoted = 60;

    private readonly ContentSchema _schema;
    private readonly Func<string, RecordCard?> _cards;
    private readonly ContentFiles _files;
    private readonly FrozenSet<string> _vocabularyAcronyms;

    /// <summary>A reader of the centre in that folder, which has been read already.</summary>
    public HintReader(string root, ContentSchema schema, ContentCatalogue catalogue)
        : this(root, schema, key => catalogue.Records.GetValueOrDefault(key)?.Card)
    {
    }

    /// <summary>The same, knowing the records by their keys.</summary>
    public HintReader(string root, ContentSchema schema, Func<string, RecordCard?> cards)
    {
        (_schema, _cards, _files) = (schema, cards, new ContentFiles(root));
        _vocabularyAcronyms = Acronyms.Of(schema.Vocabularies.Values.SelectMany(vocabulary => vocabulary.Terms).SelectMany(term => term.Label.ByLanguage.Values.Concat(term.Alternatives.Values.SelectMany(names => names))));
    }

    /// <summary>The hints about some files, in reading order.</summary>
    /// <param name="isAsked">Which files, by their path from the root of the centre.</param>
    public IReadOnlyList<Diagnostic> Read(Func<string, bool> isAsked)
    {
        // What is out of place is said by whoever checks.
        var places = new RecordFileFinder(_schema, _files, new DiagnosticBag()).Find().Where(place => isAsked(place.Path));
        var hints = new DiagnosticBag();
        foreach (var found in places.AsParallel().AsOrdered().Select(OfFile)) hints.AddRange(found.Found);
        return hints.Sorted();
    }

    private DiagnosticBag OfFile(RecordPlace place)
    {
        var hints = new DiagnosticBag();
        // Faults of the file are said by whoever checks; what can be read of it gets its hints all the same.
        var faults = new DiagnosticBag();
        if (_files.Text(place.Path, _schema.Limits, faults) is not { } text) return hints;
        var card = _cards($"{place.Type.Id}/{place.Slug}");
        var lines = text.Split('\n');
        new PrivacyReader(_schema.Hints, place.Path, hints).Read(lines, card is not null && Agreed(card));
        ReadWords(place.Language, text, [.. Passages(place, text, lines, faults)], card, hints);
        return hints;
    }

    private IEnumerable<Passage> Passages(RecordPlace place, string text, string[] lines, DiagnosticBag faults)
    {
        var front = place.Type.Layout is RecordLayout.File ? new FrontMatter(text, "") : FrontMatter.Split(text, place.Path, faults);
        if (front is null) return [];
        var fields = new YamlReader(place.Path, _schema.Limits, faults).ReadMap(front.Yaml) is { } map ? new FieldPassages(place.Path, lines).Of(map, place.Type) : [];
        var body = place.Type.SectionRule is not SectionRule.None && MarkdownLimits.Parsed(front.Body, out _) is { } document ? BodyPassages.Of(document, place.Path) : [];
        return fields.Concat(body);
    }

    private void ReadWords(string language, string text, IReadOnlyList<Passage> passages, RecordCard? card, DiagnosticBag hints)
    {
        var isFrench = string.Equals(language, French, StringComparison.Ordinal);
        foreach (var passage in passages.Where(passage => passage.Kind is PassageKind.Prose))
        {
            if (_schema.Hints.SentenceWords.TryGetValue(language, out var most)) Long(passage, most, hints);
            if (isFrench && _schema.Hints.Passives is { } chain) Passive(passage, chain, hints);
        }

        // Without limits for the language, nobody asked for plain words in it.
        if (isFrench && _schema.Hints.SentenceWords.ContainsKey(language)) Unexplained(text, passages, card, hints);
    }

    private static void Long(Passage passage, int most, DiagnosticBag hints)
    {
        var text = passage.Text;
        foreach (var sentence in Sentences.In(text))
            if (WordCount.Of(text.AsSpan(sentence.Start, sentence.Length)) is var words && words > most) hints.Add(Rules.LongSentence.At(passage.At(sentence.Start), words, Beginning(sentence.In(text))));
    }

    /// <summary>Passive verbs of one sentence or of sentences in a row, without a sentence between them that says who acts.</summary>
    private static void Passive(Passage passage, int most, DiagnosticBag hints)
    {
        var text = passage.Text;
        var (first, verbs) = (0, new List<string>());
        foreach (var sentence in Sentences.In(text))
        {
            var found = FrenchPassives.In(sentence.In(text)).ToList();
            if (found.Count == 0) Tell();
            else if (verbs.Count == 0) first = sentence.Start;
            verbs.AddRange(found);
        }

        Tell();

        void Tell()
        {
            if (verbs.Count >= most) hints.Add(Rules.PassiveChain.At(passage.At(first), verbs.Count, string.Join(", ", verbs.Select(verb => $"« {verb} »"))));
            verbs.Clear();
        }
    }

    private void Unexplained(string text, IReadOnlyList<Passage> passages, RecordCard? card, DiagnosticBag hints)
    {
        var organisations = card is null ? FrozenSet<string>.Empty : Acronyms.Of(NamesOfReferenced(card));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in passages)
        {
            foreach (var (start, letters) in Acronyms.In(passage.Text))
            {
                if (!seen.Add(letters) || _schema.Hints.KnownAcronyms.Contains(letters) || _vocabularyAcronyms.Contains(letters) || organisations.Contains(letters) || Acronyms.IsExplained(letters, text)) continue;
                hints.Add(Rules.UnexplainedAcronym.At(passage.At(start), letters));
            }
        }
    }

    /// <summary>Every text of the records that this one refers to: an organisation's own page explains its acronym.</summary>
    private IEnumerable<string> NamesOfReferenced(RecordCard card) =>
        from field in _schema.Type(card.Type)!.Fields
        where field.Target is not null && card.Values.ContainsKey(field.Key)
        from reference in card.Values[field.Key].Values().OfType<ReferenceValue>()
        let target = _cards($"{field.Target}/{reference.Slug}")
        where target is not null
        from text in target!.Values.Values.SelectMany(value => value.Values()).OfType<TextValue>()
        select text.Text;

    private bool Agreed(RecordCard card)
    {
        if (_schema.Hints.Agreed is not { } rule) return false;
        var value = card.Values.GetValueOrDefault(rule.Path[0]);
        foreach (var key in rule.Path.Skip(1)) value = (value as ObjectValue)?[key];
        return value is TermValue { Id: var id } && rule.Values.Contains(id, StringComparer.Ordinal);
    }

    /// <summary>The first words of a sentence, by which its author knows it again.</summary>
    private static string Beginning(string sentence)
    {
        if (sentence.Length <= MostQuoted) return sentence;
        var end = sentence.LastIndexOf(' ', MostQuoted);
        return string.Create(CultureInfo.InvariantCulture, $"{sentence[..(end > 0 ? end : MostQuoted)]}…");
    }
}
