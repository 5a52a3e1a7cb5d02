using Relais.Engine.Analysis;

namespace Relais.Tools.Import.Fields;

/// <summary>
/// Finds known names in a text: whole words, without case or accents and stemmed as search does, in their order. Where one name holds another, the longer one is found.
/// </summary>
/// <param name="language">Of the text.</param>
internal sealed class PhraseIndex<T>(string language) where T : class
{
    private readonly Dictionary<string, List<(T Thing, string Name, IReadOnlyList<AnalyzedWord> Words)>> _byFirst = new(StringComparer.Ordinal);

    public void Add(T thing, string name)
    {
        var words = AnalyzedText.Words(name, language);
        // "PASS" written in capitals is found in capitals only; a number by itself is anything.
        if (words.Count == 0 || !name.Any(char.IsLetter)) return;
        foreach (var form in Telling(words[0]))
        {
            if (!_byFirst.TryGetValue(form, out var names)) _byFirst[form] = names = [];
            names.Add((thing, name, words));
        }
    }

    /// <summary>Every place of the text where a name stands.</summary>
    public IEnumerable<PhraseFound<T>> In(string text)
    {
        var words = AnalyzedText.Words(text, language);
        for (var i = 0; i < words.Count; i++)
        {
            var names = words[i].Forms.SelectMany(form => _byFirst.GetValueOrDefault(form) ?? []).Where(name => Stands(name.Words, words, i)).ToList();
            if (names.Count == 0) continue;
            var longest = names.Max(name => name.Words.Count);
            foreach (var found in names.Where(name => name.Words.Count == longest).DistinctBy(name => name.Thing))
                yield return new PhraseFound<T>(found.Thing, found.Name, text[words[i].Start..words[i + longest - 1].End], longest, words[i].Start);
            i += longest - 1;
        }
    }

    private static bool Stands(IReadOnlyList<AnalyzedWord> name, IReadOnlyList<AnalyzedWord> text, int at)
    {
        if (at + name.Count > text.Count) return false;
        for (var i = 0; i < name.Count; i++)
        {
            if (text[at + i].Position != text[at].Position + i) return false;
            if (!Telling(name[i]).Any(form => text[at + i].Forms.Contains(form, StringComparer.Ordinal))) return false;
        }

        return true;
    }

    private static IEnumerable<string> Telling(AnalyzedWord word) => word.Forms.Any(AnalyzedText.IsAcronym) ? word.Forms.Where(AnalyzedText.IsAcronym) : word.Forms;
}

/// <summary>A name found in a text.</summary>
/// <param name="Thing">What it names.</param>
/// <param name="Name">The name as known.</param>
/// <param name="Written">As the text has it.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Start">First character in the text.</param>
internal sealed record PhraseFound<T>(T Thing, string Name, string Written, int Words, int Start)
{
    /// <summary>Whether it is written as a proper name is: "Lot", not "lot".</summary>
    public bool IsProper => Written.Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 || Written.Length <= 4).All(word => char.IsUpper(word[0]) || char.IsDigit(word[0]));
}
