using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Relais.Tools.Import.Word;

/// <summary>Says which lists have numbers, and counts their items: a list may go on after other text.</summary>
internal sealed class WordNumbering(W.Numbering? numbering)
{
    private readonly Dictionary<int, W.AbstractNum> _definitions = numbering?.Elements<W.AbstractNum>()
        .Where(definition => definition.AbstractNumberId?.Value is not null)
        .DistinctBy(definition => definition.AbstractNumberId!.Value)
        .ToDictionary(definition => definition.AbstractNumberId!.Value) ?? [];

    private readonly Dictionary<int, int> _instances = numbering?.Elements<W.NumberingInstance>()
        .Where(instance => instance is { NumberID.Value: not 0, AbstractNumId.Val.Value: >= 0 })
        .DistinctBy(instance => instance.NumberID!.Value)
        .ToDictionary(instance => instance.NumberID!.Value, instance => instance.AbstractNumId!.Val!.Value) ?? [];

    private readonly Dictionary<(int List, int Level), int> _next = [];

    /// <summary>The item that a paragraph is; null when it is in no list.</summary>
    public WordListItem? Next(W.NumberingProperties? properties)
    {
        if (properties?.NumberingId?.Val?.Value is not ({ } list and not 0)) return null;
        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, 8);
        var definition = _instances.TryGetValue(list, out var id) ? _definitions.GetValueOrDefault(id)?.Elements<W.Level>().FirstOrDefault(one => one.LevelIndex?.Value == level) : null;
        var format = definition?.NumberingFormat?.Val?.Value;
        if (format == W.NumberFormatValues.None) return null;
        var isNumbered = format is not null && format != W.NumberFormatValues.Bullet;
        var number = _next.GetValueOrDefault((list, level), definition?.StartNumberingValue?.Val?.Value ?? 1);
        _next[(list, level)] = number + 1;
        foreach (var deeper in _next.Keys.Where(key => key.List == list && key.Level > level).ToList()) _next.Remove(deeper);
        return new WordListItem(list, level, isNumbered, number);
    }
}

/// <summary>Place of a paragraph in a list.</summary>
/// <param name="List">Which list.</param>
/// <param name="Level">From 0.</param>
/// <param name="IsNumbered">Numbers rather than dots.</param>
/// <param name="Number">Its number, when it has one.</param>
internal sealed record WordListItem(int List, int Level, bool IsNumbered, int Number);
