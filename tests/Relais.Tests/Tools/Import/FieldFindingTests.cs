using Relais.Indexer.Text;
using Relais.Tools.Import.Fields;
using Relais.Tools.Import.Sections;

namespace Relais.Tests.Tools.Import;

public sealed class FieldFindingTests
{
    [Theory]
    [InlineData("2011", "2011")]
    [InlineData("octobre 2011", "2011-10")]
    [InlineData("1er août 2014", "2014-08-01")]
    [InlineData("03/10/2011", "2011-10-03")]
    [InlineData("2011-10-03", "2011-10-03")]
    [InlineData("March 2015", "2015-03")]
    [InlineData("31/02/2015", null)]
    [InlineData("jamais", null)]
    [InlineData("brumaire 2011", null)]
    public void Dates_are_read_as_people_write_them(string written, string? date) => Assert.Equal(date, DateText.Of(written));

    [Theory]
    [InlineData("Contexte et origine", 1, 1)]
    [InlineData("CONTEXTE ET ORIGINE", 1, 1)]
    [InlineData("Contexte", 0.85, 0.95)]
    [InlineData("Context and origins", 1, 1)]
    [InlineData("Contexte local du projet", 0.65, 0.75)]
    [InlineData("Le voisinage", 0, 0)]
    public void Headings_are_as_near_to_a_label_as_they_look(string heading, double least, double most) =>
        Assert.InRange(LabelMatch.Of(heading, LocalizedText.Of("Contexte et origine", "Context and origins")), least, most);

    [Theory]
    [InlineData("2.1 – Contexte :", "Contexte")]
    [InlineData("1. Contexte", "Contexte")]
    [InlineData("IV) Contexte", "Contexte")]
    [InlineData("Partie 2 : Contexte", "Contexte")]
    [InlineData("e-santé", "e-santé")]
    public void The_number_of_a_heading_is_not_part_of_its_name(string heading, string name) => Assert.Equal(name, SectionMapper.Bare(heading));

    [Fact]
    public void Names_are_found_whole_without_accents_and_in_the_plural_and_the_longest_wins()
    {
        var index = new PhraseIndex<string>("fr");
        foreach (var name in new[] { "médiation", "médiation en santé", "PASS", "Lot" }) index.Add(name, name);

        var found = index.In("Des Mediations en Santé, une mediation ; il passe à la PASS un lot.").ToList();

        Assert.Equal(["médiation en santé", "médiation", "PASS", "Lot"], found.Select(hit => hit.Thing));
        Assert.False(found[^1].IsProper);
    }
}
