using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;

namespace Relais.Tests.Content;

/// <summary>A translation holds what it translates; the rest of a group comes from the original.</summary>
public sealed class TranslatedValueTests
{
    [Fact]
    public void What_a_translated_group_leaves_out_comes_from_the_original()
    {
        var team = Read(Group(("note", Text("Thirteen.")))).Over(Group(("staff", new AmountValue(13)), ("note", Text("Treize.")))) as ObjectValue;

        Assert.Equal(Text("Thirteen."), team!["note"]);
        Assert.Equal(new AmountValue(13), team["staff"]);
    }

    [Fact]
    public void So_does_what_groups_keyed_by_terms_leave_out()
    {
        var markers = Read(Keyed(("power", Group(("evidence", Text("A board."))))))
            .Over(Keyed(("power", Group(("level", new AmountValue(2)), ("evidence", Text("Un conseil.")))), ("holistic", Group(("level", new AmountValue(3)))))) as KeyedValue;

        Assert.Equal(new AmountValue(2), markers!.ByTerm["power"]["level"]);
        Assert.Equal(Text("A board."), markers.ByTerm["power"]["evidence"]);
        Assert.Equal(new AmountValue(3), markers.ByTerm["holistic"]["level"]);
    }

    [Fact]
    public void The_groups_of_a_list_are_completed_one_by_one_when_there_are_as_many()
    {
        var functions = Read(new ListValue([Group(("function", Text("Give time"))), Group(("function", Text("Welcome")))]))
            .Over(new ListValue([Group(("function", Text("Donner du temps")), ("adaptable", new TermValue("no"))), Group(("function", Text("Accueillir")), ("adaptable", new TermValue("yes")))]));

        Assert.Equal(["Give time no", "Welcome yes"], functions.Values().OfType<ObjectValue>().Select(one => $"{((TextValue)one["function"]!).Text} {((TermValue)one["adaptable"]!).Id}"));
    }

    [Fact]
    public void A_list_of_another_length_stands_as_it_is()
    {
        var said = new ListValue([Group(("name", Text("Agency")))]);

        Assert.Same(said, Read(said).Over(new ListValue([Group(("name", Text("Agence")), ("type", new TermValue("state"))), Group(("name", Text("Dons")))])));
    }

    [Fact]
    public void So_does_a_list_whose_groups_are_not_those_of_the_original()
    {
        var said = new ListValue([Group(("type", new TermValue("donations")), ("name", Text("Donations"))), Group(("type", new TermValue("state")), ("name", Text("State")))]);
        var original = new ListValue([Group(("type", new TermValue("state")), ("name", Text("État"))), Group(("type", new TermValue("donations")), ("name", Text("Dons")))]);

        Assert.Same(said, Read(said).Over(original));
    }

    [Fact]
    public void Plain_texts_and_lists_of_them_are_those_of_the_translation()
    {
        var said = new ListValue([Text("One.")]);

        Assert.Same(said, Read(said).Over(new ListValue([Text("Un."), Text("Deux.")])));
    }

    [Fact]
    public void A_field_that_the_translation_lacks_is_the_original_s() =>
        Assert.Equal(Text("Treize."), Card(new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["x"] = Text("Treize.") }, []).Value("x", "en"));

    private static Reading Read(FieldValue translated) => new(translated);

    private static TextValue Text(string text) => new(text);

    private static ObjectValue Group(params (string Key, FieldValue Value)[] fields) => new(fields.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal));

    private static KeyedValue Keyed(params (string Term, ObjectValue Value)[] groups) => new(groups.ToDictionary(group => group.Term, group => group.Value, StringComparer.Ordinal));

    private static RecordCard Card(Dictionary<string, FieldValue> original, Dictionary<string, FieldValue> translated) => new()
    {
        Key = "experience/x",
        Type = "experience",
        Slug = "x",
        Language = "fr",
        Status = "published",
        Values = original,
        Translations = new Dictionary<string, IReadOnlyDictionary<string, FieldValue>>(StringComparer.Ordinal) { ["en"] = translated },
        Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
        Completeness = new Completeness(100, []),
        Words = 0,
        Files = [],
    };

    private sealed record Reading(FieldValue Translated)
    {
        public FieldValue Over(FieldValue original) =>
            Card(new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["x"] = original }, new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["x"] = Translated }).Value("x", "en")!;
    }
}
