using Relais.Engine.Analysis;

namespace Relais.Engine.Query.Synonyms;

/// <summary>The labels of a schema by their words, in whatever language, case and inflection they are typed.</summary>
internal sealed class SynonymIndex
{
    private readonly IReadOnlyList<string> _languages;
    private readonly List<List<SynonymLabel>> _groups = [];
    private readonly Dictionary<string, List<SynonymLabel>> _byKey = new(StringComparer.Ordinal);

    public SynonymIndex(IndexSchema schema)
    {
        _languages = Stemmers.Among(schema.Languages);
        foreach (var group in schema.Synonyms)
        {
            var labels = new List<SynonymLabel>();
            foreach (var words in group.Labels.Select(WordReader.Words).Where(words => words.Count > 0))
                labels.Add(new SynonymLabel(_groups.Count, words));
            _groups.Add(labels);
            foreach (var label in labels)
            {
                foreach (var key in SynonymLabel.Keys(label.Words, _languages))
                {
                    if (!_byKey.TryGetValue(key, out var same)) _byKey.Add(key, same = []);
                    same.Add(label);
                }
            }
        }
    }

    /// <summary>True when there is nothing to find.</summary>
    public bool IsEmpty => _byKey.Count == 0;

    /// <summary>The other labels of the groups that have a label of these words; none when no group has.</summary>
    public IReadOnlyList<SynonymLabel> Others(IEnumerable<TextWord> words)
    {
        var known = new HashSet<SynonymLabel>(ReferenceEqualityComparer.Instance);
        foreach (var key in SynonymLabel.Keys(words, _languages))
            if (_byKey.TryGetValue(key, out var same)) known.UnionWith(same);
        return [.. known.Select(label => label.Group).Distinct().Order().SelectMany(group => _groups[group]).Where(label => !known.Contains(label))];
    }
}
