using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.SideBySide;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Compare;

/// <summary>Says in words how alike experiences are.</summary>
public sealed class LikenessText(Visit visit, ComparisonTable table)
{
    /// <summary>The letter of a column: A, B, C, D.</summary>
    public static string Letter(int index) => ((char)('A' + index)).ToString();

    /// <summary>One row: "Identique", "En partie commun : Femmes", "Non renseigné pour B".</summary>
    public Finding Of(ComparisonRow row)
    {
        if (row.Likeness is not Likeness.Unknown) return Judgement(row.Likeness, row);
        var silent = Enumerable.Range(0, row.Cells.Count).Where(index => row.Cells[index] is CellState.Missing).ToList();
        var text = silent.Count > 0 ? visit.T("compare.unknown_for", Letters(silent)) : visit.T("compare.likeness.unknown");
        return row.AmongKnown is { } others ? new Finding(text, visit.T("compare.others", Judgement(others, row))) : new Finding(text);
    }

    /// <summary>All rows in a sentence: "3 points communs, 4 en partie communs, 5 différences."</summary>
    public string Summary()
    {
        string[] parts =
        [
            visit.Count("compare.sum.same", table.Count(Likeness.Same)),
            Some(Likeness.Partly, count => visit.Count("compare.sum.partly", count)),
            visit.Count("compare.sum.different", table.Count(Likeness.Different)),
            Some(Likeness.Unknown, count => visit.Count("compare.sum.unknown", count)),
            Some(Likeness.Unjudged, count => visit.Count("compare.sum.unjudged", count)),
        ];
        return visit.T("compare.sum", string.Join(", ", parts.Where(part => part.Length > 0)));
    }

    /// <summary>The names of the fields that are so.</summary>
    public string Fields(Likeness likeness) => string.Join(", ", table.Rows.Where(row => row.Likeness == likeness).Select(row => row.Field.Label.In(visit.Language)));

    private string Some(Likeness likeness, Func<int, string> text) => table.Count(likeness) is > 0 and var count ? text(count) : "";

    private Finding Judgement(Likeness likeness, ComparisonRow row) => likeness switch
    {
        Likeness.Same => new Finding(visit.T("compare.likeness.same")),
        Likeness.Partly => new Finding(visit.T("compare.likeness.partly"), visit.T("label.value", "", string.Join(visit.T("list.separator"), row.Shared.Select(Shared)))),
        Likeness.Different => new Finding(visit.T("compare.likeness.different")),
        _ => new Finding(visit.T("compare.likeness.unjudged")),
    };

    private string Shared(SharedPoint shared)
    {
        var text = Value(shared.Point);
        return shared.Holders.Count == table.Records.Count ? text : visit.T("compare.held_by", text, Letters(shared.Holders));
    }

    private string Value(ComparablePoint point) => point.Value switch
    {
        TermValue term => visit.Schema.Vocabularies[point.Field.Vocabulary!].LabelOf(term.Id, visit.Language),
        ReferenceValue reference => visit.Centre.Card(point.Field.Target!, reference.Slug) is { } target ? target.Title(visit.Schema.Type(target.Type)!, visit.Language) : reference.Slug,
        DateValue date => DateText.Of(date, visit.Culture),
        AmountValue level when point.Marker is { } marker => visit.T("compare.marker", MarkerLabel(marker), level.Amount),
        AmountValue number => visit.T("label.value", point.Field.Label.In(visit.Language), number.Amount.ToString("#,##0.##", visit.Culture)),
        TextValue { Text.Length: > 0 } text => text.Text,
        _ => visit.T("compare.not_applicable"),
    };

    private string MarkerLabel(string id) =>
        table.Rows.Select(row => row.Field.KeyedBy).OfType<string>().Select(vocabulary => visit.Schema.Vocabularies[vocabulary].Term(id)).FirstOrDefault(term => term is not null)?.Label.In(visit.Language) ?? id;

    private string Letters(IReadOnlyList<int> indexes)
    {
        var letters = indexes.Select(Letter).ToList();
        return letters.Count == 1 ? letters[0] : visit.T("compare.and", string.Join(", ", letters.Take(letters.Count - 1)), letters[^1]);
    }
}

/// <summary>How alike experiences are on one field, in words.</summary>
/// <param name="Word">In short.</param>
/// <param name="Detail">What follows it in the same sentence, or "".</param>
public sealed record Finding(string Word, string Detail = "")
{
    /// <summary>The whole sentence.</summary>
    public override string ToString() => Word + Detail;
}
