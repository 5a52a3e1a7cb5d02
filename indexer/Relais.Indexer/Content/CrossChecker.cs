using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Indexer.Content;

/// <summary>Checks what records say of each other and what their fields say together.</summary>
internal sealed class CrossChecker(ContentSchema schema, IReadOnlyList<RecordFile> files, AssetChecker assets)
{
    private readonly Dictionary<string, RecordFile> _byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<string>> _slugs = files.GroupBy(file => file.Type.Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(file => file.Slug).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Two records of one type never share an identifier; the one that is further from being published is told, or the later in order of path: what readers have keeps its own.</summary>
    public void CheckIdentifiers()
    {
        var seen = new Dictionary<string, RecordFile>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => !file.IsTranslation).OrderByDescending(ThresholdOf))
        {
            if (file.Text(FieldRole.Identifier) is not { } id || seen.TryAdd($"{file.Type.Id}/{id}", file)) continue;
            var first = seen[$"{file.Type.Id}/{id}"];
            // A copied original that should be a translation is told so elsewhere.
            if (!string.Equals(first.Key, file.Key, StringComparison.Ordinal))
                file.Diagnostics.Add(Rules.DuplicateId.At(file.PlaceOf(file.Type.Role(FieldRole.Identifier)!.Key), id, first.Path));
        }
    }

    private Threshold ThresholdOf(RecordFile file) => schema.Statuses.GetValueOrDefault(file.Text(FieldRole.Status) ?? "")?.Threshold ?? Threshold.None;

    /// <summary>An address that a record had is not that of another record, nor one that another had.</summary>
    public void CheckFormerSlugs()
    {
        var taken = files.Where(file => !file.IsTranslation).DistinctBy(file => file.Key, StringComparer.Ordinal).ToDictionary(file => file.Key, StringComparer.Ordinal);
        foreach (var file in files.Where(file => !file.IsTranslation))
        {
            if (file.Type.Role(FieldRole.FormerSlugs) is not { } field) continue;
            foreach (var former in file.FormerSlugs())
            {
                if (!taken.TryGetValue($"{file.Type.Id}/{former}", out var other)) taken.Add($"{file.Type.Id}/{former}", file);
                else if (!ReferenceEquals(other, file) || string.Equals(former, file.Slug, StringComparison.Ordinal)) file.Diagnostics.Add(Rules.FormerSlugTaken.At(file.PlaceOf(field.Key), former, other.Path));
            }
        }
    }

    /// <summary>Sections that links of a file name are there.</summary>
    public void CheckAnchors(RecordFile file)
    {
        foreach (var link in file.Body.Links)
        {
            if (_byPath[link.Target] is { Readable: true, Body: { Readable: true, Anchors: var anchors } } && !anchors.Contains(link.Anchor))
                file.Diagnostics.Add(Rules.BrokenAnchor.At(link.At, link.Url, link.Anchor, link.Target) with { Suggestion = Nearest.To(link.Anchor, anchors) });
        }
    }

    public void Check(RecordDraft draft)
    {
        foreach (var file in draft.Files)
        {
            foreach (var reference in file.References) Reference(file, reference);
            foreach (var asset in file.Assets) assets.CheckDocument(file.Place, asset.Name, asset.At, file.Diagnostics);
            Sources(draft, file);
        }

        foreach (var translation in draft.Translations) Translatable(translation, draft.Original);
        Period(draft.Original);
        foreach (var facet in schema.Facets.Where(facet => facet.Levels.Count > 1)) Tree(draft.Original, facet);
    }

    private void Reference(RecordFile file, PendingReference reference)
    {
        var known = _slugs.GetValueOrDefault(reference.TypeId, []);
        if (string.Equals($"{reference.TypeId}/{reference.Slug}", file.Key, StringComparison.Ordinal)) file.Diagnostics.Add(Rules.SelfReference.At(reference.At, reference.Field));
        if (known.Contains(reference.Slug)) return;
        file.Diagnostics.Add(Rules.DanglingReference.At(reference.At, reference.Field, reference.Slug, schema.Type(reference.TypeId)!.Folder) with { Suggestion = Nearest.To(reference.Slug, known) });
    }

    /// <summary>Every number cited is in the original's list; every source of the list is cited in the original (or in one of its fields).</summary>
    private static void Sources(RecordDraft draft, RecordFile file)
    {
        if (file.Type.Role(FieldRole.Sources) is not { } field || field.Inner(FieldRole.Key) is not { } key) return;
        if (draft.Original.Faulty.Contains(field.Key) || !file.Body.Readable) return;
        var listed = draft.Original.Identifiers.Where(identifier => ReferenceEquals(identifier.Field, key)).ToList();
        var known = listed.Select(source => source.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, at) in file.Body.Citations.Where(citation => !known.Contains(citation.Key)))
            file.Diagnostics.Add(Rules.UnknownSource.At(at, id));
        if (file != draft.Original) return;
        foreach (var twice in listed.GroupBy(source => source.Value, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
            file.Diagnostics.Add(Rules.DuplicateValue.At(twice.At, twice.Value, field.Key));
        foreach (var source in listed.DistinctBy(source => source.Value, StringComparer.Ordinal).Where(source => !file.Body.Citations.ContainsKey(source.Value)))
            file.Diagnostics.Add(Rules.UnusedSource.At(source.At, source.Value));
    }

    private static void Translatable(RecordFile translation, RecordFile original)
    {
        foreach (var field in translation.Type.Fields.Where(field => !field.Translated && field.Role is not FieldRole.Language && translation.Values.ContainsKey(field.Key)))
            translation.Diagnostics.Add(Rules.FieldNotTranslatable.At(translation.PlaceOf(field.Key), field.Key, original.Path));
    }

    private static void Period(RecordFile file)
    {
        if (Date(FieldRole.PeriodStart) is not { } start || Date(FieldRole.PeriodEnd) is not { } end || end.Edtf.Length < 4) return;
        // Compared at the coarser of the two precisions: 2011-10 to 2011 is fine.
        var length = Math.Min(start.Edtf.TrimEnd('~', '?').Length, end.Edtf.TrimEnd('~', '?').Length);
        if (string.CompareOrdinal(end.Edtf[..length], start.Edtf[..length]) < 0)
            file.Diagnostics.Add(Rules.EndBeforeStart.At(file.PlaceOf(file.Type.Role(FieldRole.PeriodEnd)!.Key), end.Edtf, start.Edtf));

        DateValue? Date(FieldRole role) => file.Type.Role(role) is { } field ? file.Values.GetValueOrDefault(field.Key) as DateValue : null;
    }

    /// <summary>A department lies in its region, a region in its country.</summary>
    private void Tree(RecordFile file, FacetDefinition facet)
    {
        for (var level = 1; level < facet.Levels.Count; level++)
        {
            if (file.Values.GetValueOrDefault(facet.Levels[level]) is not TermValue { Id: var narrow } || file.Type.Field(facet.Levels[level])?.Vocabulary is not { } vocabulary) continue;
            if (file.Values.GetValueOrDefault(facet.Levels[level - 1]) is not TermValue { Id: var broad }) continue;
            if (schema.Vocabularies[vocabulary].Term(narrow)?.Broader is { } broader && !string.Equals(broader, broad, StringComparison.Ordinal))
                file.Diagnostics.Add(Rules.InconsistentTree.At(file.PlaceOf(facet.Levels[level]), narrow, facet.Levels[level], broad, facet.Levels[level - 1]) with { Suggestion = broader });
        }
    }
}
