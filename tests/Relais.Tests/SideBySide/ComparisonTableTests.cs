using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.SideBySide;
using Relais.Tests.Specs;

namespace Relais.Tests.SideBySide;

/// <summary>What is the same, what is partly so, what differs, and what is not known, on the fields that the schema compares.</summary>
public sealed class ComparisonTableTests
{
    private static readonly ContentSchema Schema = SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!;

    private static readonly RecordType Type = Schema.Searchable;

    [Fact]
    public void Rows_are_the_compared_fields_of_the_schema_in_its_order()
    {
        var all = Type.Fields.ToDictionary(field => field.Key, _ => (FieldValue)new TextValue("x"), StringComparer.Ordinal);

        var table = ComparisonTable.Of(Schema, Type, [Card(all), Card(all)]);

        Assert.Equal(Type.Fields.Where(field => field.Comparison).Select(field => field.Key), table.Rows.Select(row => row.Field.Key));
        Assert.Empty(table.Unfilled);
    }

    [Fact]
    public void A_field_that_none_fills_is_no_row_but_is_named()
    {
        var table = ComparisonTable.Of(Schema, Type, [Card(("scale", Terms("town"))), Card(("scale", Terms("town")))]);

        Assert.Equal("scale", Assert.Single(table.Rows).Field.Key);
        Assert.Contains("budget", table.Unfilled.Select(field => field.Key));
        Assert.DoesNotContain("scale", table.Unfilled.Select(field => field.Key));
    }

    [Theory]
    [InlineData("women migrants", "migrants women", Likeness.Same, "")]
    [InlineData("women migrants", "women children", Likeness.Partly, "women")]
    [InlineData("women", "men", Likeness.Different, "")]
    public void Terms_are_the_same_in_any_order_partly_when_one_is_shared_different_when_none_is(string one, string other, Likeness expected, string shared)
    {
        var row = Row("audiences", Terms(one), Terms(other));

        Assert.Equal(expected, row.Likeness);
        if (expected is not Likeness.Same) Assert.Equal(shared, Shared(row));
    }

    [Fact]
    public void Absence_is_not_a_difference()
    {
        var row = Row("audiences", Terms("women"), null);

        Assert.Equal(Likeness.Unknown, row.Likeness);
        Assert.Null(row.AmongKnown);
        Assert.False(row.Differs);
        Assert.Equal([CellState.Filled, CellState.Missing], row.Cells);
    }

    [Fact]
    public void Where_one_of_three_does_not_say_the_two_others_are_still_compared()
    {
        var row = Row("audiences", Terms("women"), null, Terms("men"));

        Assert.Equal((Likeness.Unknown, Likeness.Different), (row.Likeness, row.AmongKnown!.Value));
        Assert.True(row.Differs);
    }

    [Fact]
    public void What_two_of_three_share_is_told_with_who_shares_it()
    {
        var row = Row("audiences", Terms("women"), Terms("men"), Terms("women children"));

        Assert.Equal(Likeness.Partly, row.Likeness);
        Assert.Equal([0, 2], Assert.Single(row.Shared).Holders);
    }

    [Fact]
    public void The_end_of_what_goes_on_is_not_asked_for_and_differs_from_an_end()
    {
        var going = Card(("stage", new TermValue("running")));
        var ended = Card(("stage", new TermValue("ended")), ("end", new DateValue("2019")));

        var row = ComparisonTable.Of(Schema, Type, [going, ended]).Rows.Single(one => one.Field.Key == "end");

        Assert.Equal([CellState.NotApplicable, CellState.Filled], row.Cells);
        Assert.Equal(Likeness.Different, row.Likeness);
    }

    [Theory]
    [InlineData("2011-10", "2011-10", Likeness.Same)]
    [InlineData("2011-10", "2011-03", Likeness.Partly)]
    [InlineData("2011~", "2011", Likeness.Partly)]
    [InlineData("2011", "2012", Likeness.Different)]
    public void Dates_share_their_year(string one, string other, Likeness expected) => Assert.Equal(expected, Row("start", new DateValue(one), new DateValue(other)).Likeness);

    [Fact]
    public void Of_a_number_and_its_band_only_the_band_counts()
    {
        var row = Row("participants", Group(("count", new AmountValue(210)), ("band", new TermValue("200_999"))), Group(("count", new AmountValue(650)), ("band", new TermValue("200_999"))));

        Assert.Equal(Likeness.Same, row.Likeness);
    }

    [Fact]
    public void A_band_that_says_nothing_is_told_goes_for_nothing_told()
    {
        var row = Row("budget", Group(("band", new TermValue("undisclosed"))), Group(("band", new TermValue("over_500k"))));

        Assert.Equal(Likeness.Unknown, row.Likeness);
        Assert.Equal([CellState.Filled, CellState.Filled], row.Cells);
    }

    [Fact]
    public void Sentences_are_left_to_the_reader()
    {
        var row = Row("key_points", new ListValue([new TextValue("One thing.")]), new ListValue([new TextValue("Another.")]));

        Assert.Equal(Likeness.Unjudged, row.Likeness);
        Assert.False(row.Differs);
    }

    [Fact]
    public void Names_are_the_same_whatever_their_case_and_accents()
    {
        var row = Row("partners", new ListValue([Group(("org", new TextValue("Réseau Santé")))]), new ListValue([Group(("org", new TextValue("RESEAU SANTE")), ("role", new TextValue("Appui")))]));

        Assert.Equal(Likeness.Same, row.Likeness);
    }

    [Fact]
    public void Markers_are_compared_level_by_level()
    {
        var row = Row("community_markers", Levels(("holistic", 2), ("power", 1)), Levels(("holistic", 2), ("power", 3)));

        Assert.Equal(Likeness.Partly, row.Likeness);
        Assert.Equal("holistic", Assert.Single(row.Shared).Point.Marker);
    }

    [Fact]
    public void Any_row_is_of_one_kind_and_the_counts_add_up()
    {
        var table = ComparisonTable.Of(Schema, Type, [Card(("audiences", Terms("women")), ("scale", Terms("town")), ("start", new DateValue("2011"))), Card(("audiences", Terms("men")), ("scale", Terms("town")))]);

        Assert.Equal(table.Rows.Count, Enum.GetValues<Likeness>().Sum(table.Count));
        Assert.Equal((1, 1, 1), (table.Count(Likeness.Same), table.Count(Likeness.Different), table.Count(Likeness.Unknown)));
    }

    private static ComparisonRow Row(string field, params FieldValue?[] values) =>
        ComparisonTable.Of(Schema, Type, [.. values.Select(value => value is null ? Card() : Card((field, value)))]).Rows.Single(row => row.Field.Key == field);

    private static string Shared(ComparisonRow row) => string.Join(' ', row.Shared.Select(shared => ((TermValue)shared.Point.Value).Id));

    private static ListValue Terms(string ids) => new([.. ids.Split(' ').Select(id => new TermValue(id))]);

    private static ObjectValue Group(params (string Key, FieldValue Value)[] fields) => new(fields.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal));

    private static KeyedValue Levels(params (string Marker, int Level)[] levels) =>
        new(levels.ToDictionary(one => one.Marker, one => Group(("level", new AmountValue(one.Level))), StringComparer.Ordinal));

    private static RecordCard Card(params (string Key, FieldValue Value)[] values) => Card(values.ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal));

    private static RecordCard Card(Dictionary<string, FieldValue> values) => new()
    {
        Key = "experience/x",
        Type = "experience",
        Slug = "x",
        Language = "fr",
        Status = "published",
        Values = values,
        Translations = new Dictionary<string, IReadOnlyDictionary<string, FieldValue>>(StringComparer.Ordinal),
        Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
        Completeness = new Completeness(100, []),
        Words = 0,
        Files = [],
    };
}
