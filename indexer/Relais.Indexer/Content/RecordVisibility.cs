using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>The one place that decides what readers see: pages, search, lists and feeds all come from an index that holds nothing else.</summary>
public static class RecordVisibility
{
    /// <summary>Whether the record's editorial status shows it; types without a status are always shown.</summary>
    public static bool IsVisible(this ContentSchema schema, RecordCard card) =>
        schema.IsVisible(card.Status.Length == 0 ? null : card.Status);

    /// <summary>The same, by the status alone; null for a type without one.</summary>
    internal static bool IsVisible(this ContentSchema schema, string? status) => status is null || (schema.Statuses.TryGetValue(status, out var rule) && rule.Visible);

    /// <summary>Whether that editorial status takes a record back.</summary>
    internal static bool IsWithdrawn(this ContentSchema schema, string? status) =>
        status is not null && schema.Statuses.TryGetValue(status, out var rule) && rule.Withdrawn;
}
