using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Word;

/// <summary>Nests the list paragraphs of a Word document, which lie flat, each with its level.</summary>
internal static class ListAssembler
{
    /// <summary>The blocks with each run of list paragraphs made into lists.</summary>
    public static IReadOnlyList<Block> Nested(IReadOnlyList<(WordListItem? Item, Block Block)> flat)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < flat.Count;)
        {
            if (flat[i].Item is null) blocks.Add(flat[i++].Block);
            else blocks.AddRange(Lists(flat, ref i, flat[i].Item!.Level));
        }

        return blocks;
    }

    /// <summary>Lists of one level or deeper, as far as the run goes.</summary>
    private static List<Block> Lists(IReadOnlyList<(WordListItem? Item, Block Block)> flat, ref int i, int level)
    {
        var lists = new List<Block>();
        var items = new List<IReadOnlyList<Block>>();
        WordListItem? first = null;
        while (i < flat.Count && flat[i].Item is { } item && item.Level >= level)
        {
            if (item.Level > level && items.Count > 0)
            {
                items[^1] = [.. items[^1], .. Lists(flat, ref i, item.Level)];
                continue;
            }

            if (first is not null && (first.IsNumbered != item.IsNumbered || first.List != item.List)) Close();
            first ??= item;
            items.Add([flat[i++].Block]);
        }

        Close();
        return lists;

        void Close()
        {
            if (first is not null) lists.Add(new ListBlock(first.IsNumbered, first.Number, [.. items]));
            (first, items) = (null, []);
        }
    }
}
