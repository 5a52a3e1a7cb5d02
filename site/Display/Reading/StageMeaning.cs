using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Reading;

/// <summary>What the stage of an experience means here: its definition, and what the experience itself says of its fragilities.</summary>
/// <param name="Label">The stage.</param>
/// <param name="Definition">What the word means.</param>
/// <param name="Fragilities">Name of the field, and what it holds; null when nothing is said.</param>
/// <param name="AsOf">Date of the latest information, in words, or null.</param>
public sealed record StageMeaning(string Label, string Definition, FieldRow? Fragilities, string? AsOf)
{
    /// <summary>The meaning, or null without a stage or a definition.</summary>
    public static StageMeaning? Of(RecordCard card, Visit visit)
    {
        var type = visit.Schema.Type(card.Type)!;
        if (type.Role(FieldRole.Stage) is not { Vocabulary: { } vocabulary } stage || card.Values.GetValueOrDefault(stage.Key) is not TermValue { Id: var id }) return null;
        if (visit.Schema.Vocabularies[vocabulary].Term(id) is not { } term || term.Definition.In(visit.Language) is not { Length: > 0 } definition) return null;
        var risks = type.Role(FieldRole.Risks);
        var items = risks is null ? [] : new FieldRows(visit, card).Items(risks);
        var date = card.ByRole(type, FieldRole.AsOf, visit.Language) as DateValue;
        return new StageMeaning(term.Label.In(visit.Language), definition, items.Count > 0 ? new FieldRow(risks!.Label.In(visit.Language), items) : null, date is null ? null : DateText.Of(date, visit.Culture));
    }
}
