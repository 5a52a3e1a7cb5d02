using System.Globalization;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Indexer.SideBySide;

/// <summary>
/// What of a value can be compared by a program: terms, names, dates, numbers, levels. Sentences are left to the reader, and where a band is derived from a number
/// the band alone counts, so that 210 and 230 people are of the same order.
/// </summary>
internal sealed class PointReader(ContentSchema schema)
{
    /// <summary>Fields made of sentences, whatever short values qualify them.</summary>
    private static readonly FieldRole[] ForReaders = [FieldRole.KeyPoints, FieldRole.KeyFunctions, FieldRole.Transfer];

    /// <summary>The points of a value, those it implies after it; none when there are only sentences.</summary>
    public IReadOnlyList<ComparablePoint> Of(FieldDefinition field, FieldValue value) =>
        ForReaders.Contains(field.Role) ? [] : [.. value.Values().SelectMany(one => Points(field, one)).DistinctBy(point => (point.Id, point.Implied))];

    private IEnumerable<ComparablePoint> Points(FieldDefinition field, FieldValue value) => value switch
    {
        TermValue term => Term(field, term),
        ReferenceValue reference => [new ComparablePoint($"{field.Key}:{reference.Slug}", field, value)],
        DateValue date => Date(field, date),
        AmountValue number => [new ComparablePoint($"{field.Key}:{number.Amount.ToString("0.################", CultureInfo.InvariantCulture)}", field, value)],
        TextValue { Text: var text } when field.Role is FieldRole.Name => [new ComparablePoint($"{field.Key}:{Folded.Of(text)}", field, value)],
        ObjectValue group => Group(field, group),
        KeyedValue keyed => Levels(field, keyed),
        _ => [],
    };

    private IEnumerable<ComparablePoint> Group(FieldDefinition field, ObjectValue group)
    {
        var banded = field.Fields.Where(inner => inner.Band is not null && group[inner.Key] is not null).Select(inner => inner.Band!.Of).ToList();
        // The date of a group says when its number was true, not what the group is.
        return field.Fields.Where(inner => group[inner.Key] is not null && !banded.Contains(inner.Key, StringComparer.Ordinal))
            .SelectMany(inner => group[inner.Key]!.Values().Where(value => value is not DateValue).SelectMany(value => Points(inner, value)));
    }

    private static IEnumerable<ComparablePoint> Levels(FieldDefinition field, KeyedValue keyed) =>
        field.Inner(FieldRole.Level) is not { } level ? [] : keyed.ByTerm
            .Where(entry => entry.Value[level.Key] is AmountValue)
            .Select(entry => new ComparablePoint(string.Create(CultureInfo.InvariantCulture, $"{entry.Key}:{((AmountValue)entry.Value[level.Key]!).Amount}"), level, entry.Value[level.Key]!, entry.Key));

    private IEnumerable<ComparablePoint> Term(FieldDefinition field, TermValue term)
    {
        var vocabulary = schema.Vocabularies[field.Vocabulary!];
        // Terms after the last band are words for not telling, and what is not told is not a difference.
        if (field.Band is { } bands && vocabulary.Order(term.Id) > bands.Bounds.Count) return [];
        var path = new List<string>();
        for (var id = vocabulary.Term(term.Id)?.Broader; id is not null && vocabulary.Term(id) is { } broader && !path.Contains(id, StringComparer.Ordinal); id = broader.Broader) path.Add(id);
        return Chain(field, term, $"{field.Key}:{term.Id}", [.. path.Select(id => ($"{field.Key}:{id}", (FieldValue)new TermValue(id)))]);
    }

    private static IEnumerable<ComparablePoint> Date(FieldDefinition field, DateValue date)
    {
        var year = date.Edtf[..4];
        return Chain(field, date, $"{field.Key}:{date.Edtf}", date.Edtf.Length == year.Length ? [] : [($"{field.Key}:{year}", new DateValue(year))]);
    }

    private static IEnumerable<ComparablePoint> Chain(FieldDefinition field, FieldValue value, string id, IReadOnlyList<(string Id, FieldValue Value)> broader)
    {
        yield return new ComparablePoint(id, field, value) { Broader = [.. broader.Select(one => one.Id)] };
        for (var i = 0; i < broader.Count; i++)
            yield return new ComparablePoint(broader[i].Id, field, broader[i].Value) { Broader = [.. broader.Skip(i + 1).Select(one => one.Id)], Implied = true };
    }
}
