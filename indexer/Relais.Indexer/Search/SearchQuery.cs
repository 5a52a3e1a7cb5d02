using System.Collections.Immutable;

namespace Relais.Indexer.Search;

/// <summary>Order of results.</summary>
public enum SortOrder
{
    /// <summary>Best match first; without words, the same as newest.</summary>
    Relevance,

    /// <summary>Latest date of record first.</summary>
    Newest,

    /// <summary>By title, in the reader's language.</summary>
    Title,
}

/// <summary>How the records found are shown. They are the same records, whatever the view.</summary>
public enum ResultsView
{
    /// <summary>One after the other, in pages.</summary>
    List,

    /// <summary>Where they are, all at once.</summary>
    Map,

    /// <summary>How they are spread, in charts and tables.</summary>
    Charts,
}

/// <summary>Years from and to, both included; null is open.</summary>
public readonly record struct YearRange(int? From, int? To)
{
    /// <summary>True when neither end is set.</summary>
    public bool IsOpen => From is null && To is null;
}

/// <summary>
/// What a visitor asks: words, choices, years, order, view, page. Immutable; every change gives a new query, on its first page. Every link, tag and field of the
/// search page is made from one.
/// </summary>
public sealed record SearchQuery
{
    private static readonly ImmutableSortedDictionary<string, ImmutableSortedSet<string>> NoChoices = ImmutableSortedDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
    private static readonly ImmutableSortedDictionary<string, YearRange> NoRanges = ImmutableSortedDictionary.Create<string, YearRange>(StringComparer.Ordinal);

    /// <summary>The words typed.</summary>
    public string Text { get; private init; } = "";

    /// <summary>True when the words are looked for as they are typed, even those that no record has.</summary>
    public bool IsExact { get; private init; }

    /// <summary>Values chosen, by facet id.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Choices { get; private init; } = NoChoices;

    /// <summary>Years chosen, by facet id.</summary>
    public ImmutableSortedDictionary<string, YearRange> Ranges { get; private init; } = NoRanges;

    /// <summary>Order asked for, or null for the usual one.</summary>
    public SortOrder? Sort { get; private init; }

    /// <summary>How the records are shown.</summary>
    public ResultsView View { get; private init; }

    /// <summary>From 1; always 1 in a view that shows all records at once.</summary>
    public int Page { get; private init; } = 1;

    /// <summary>The order used: what was asked, else relevance when there are words, else newest.</summary>
    public SortOrder EffectiveSort => Sort is { } asked && (asked is not SortOrder.Relevance || Text.Length > 0) ? asked : Text.Length > 0 ? SortOrder.Relevance : SortOrder.Newest;

    /// <summary>Number of choices and ranges.</summary>
    public int FilterCount => Choices.Values.Sum(values => values.Count) + Ranges.Count;

    /// <summary>True when it asks for everything.</summary>
    public bool IsEmpty => Text.Length == 0 && FilterCount == 0;

    /// <summary>Whether a value is chosen.</summary>
    public bool Has(string facet, string value) => Choices.TryGetValue(facet, out var values) && values.Contains(value);

    /// <summary>The range of a facet, open when none is set.</summary>
    public YearRange Range(string facet) => Ranges.GetValueOrDefault(facet);

    /// <summary>The same with other words.</summary>
    public SearchQuery WithText(string text) => this with { Text = text.Trim(), IsExact = false, Page = 1 };

    /// <summary>The same words to the letter: none is corrected. Without words it is the same query.</summary>
    public SearchQuery Exactly() => Text.Length == 0 ? this : this with { IsExact = true, Page = 1 };

    /// <summary>The same with one more value.</summary>
    public SearchQuery With(string facet, string value) =>
        this with { Choices = Choices.SetItem(facet, Choices.GetValueOrDefault(facet, ImmutableSortedSet.Create<string>(StringComparer.Ordinal)).Add(value)), Page = 1 };

    /// <summary>The same without a value.</summary>
    public SearchQuery Without(string facet, string value)
    {
        if (!Choices.TryGetValue(facet, out var values)) return this;
        var rest = values.Remove(value);
        return this with { Choices = rest.IsEmpty ? Choices.Remove(facet) : Choices.SetItem(facet, rest), Page = 1 };
    }

    /// <summary>The same without any value or years of a facet.</summary>
    public SearchQuery WithoutAll(string facet) => this with { Choices = Choices.Remove(facet), Ranges = Ranges.Remove(facet), Page = 1 };

    /// <summary>The same with years; an open range takes the filter away.</summary>
    public SearchQuery Between(string facet, YearRange range)
    {
        if (range is { From: { } from, To: { } to } && from > to) range = new YearRange(to, from);
        return this with { Ranges = range.IsOpen ? Ranges.Remove(facet) : Ranges.SetItem(facet, range), Page = 1 };
    }

    /// <summary>The same words without any filter.</summary>
    public SearchQuery Cleared() => this with { Choices = NoChoices, Ranges = NoRanges, Page = 1 };

    /// <summary>The same in another order; null is the usual one.</summary>
    public SearchQuery SortedBy(SortOrder? sort) => this with { Sort = sort, Page = 1 };

    /// <summary>The same records shown in another way.</summary>
    public SearchQuery SeenAs(ResultsView view) => this with { View = view, Page = 1 };

    /// <summary>Another page of the same.</summary>
    public SearchQuery OnPage(int page) => this with { Page = View is ResultsView.List ? Math.Max(1, page) : 1 };
}
