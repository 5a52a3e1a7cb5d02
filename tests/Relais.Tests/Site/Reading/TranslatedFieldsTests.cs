namespace Relais.Tests.Site.Reading;

/// <summary>A translated page tells everything that the original tells: what a translation leaves out of a group is read from it.</summary>
[Collection(SiteTests.Name)]
public sealed class TranslatedFieldsTests(SiteFixture site)
{
    private const string Record = "/en/experiences/case-de-sante-toulouse";

    [Theory]
    [InlineData("Team", "Paid staff: 13")]
    [InlineData("Team", "General practitioner")]
    [InlineData("Team", "At the opening: two GPs")]
    [InlineData("People involved", "1,300")]
    [InlineData("People involved", "Users followed in October 2014")]
    [InlineData("Budget", "500,000")]
    [InlineData("Budget", "No more recent figure found")]
    public async Task Its_groups_have_their_numbers_and_terms_beside_the_translated_words(string field, string told)
    {
        var document = await site.Client.Html(Record);
        var details = document.GetElementById("details")!.ParentElement!;

        Assert.Contains(told, details.QuerySelectorAll("dt").Single(name => name.Text() == field).NextElementSibling.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_key_functions_say_whether_they_may_change()
    {
        var document = await site.Client.Html("/en/experiences/bromley-by-bow-centre");
        var original = await site.Client.Html("/fr/experiences/bromley-by-bow-centre");
        var adaptable = document.QuerySelectorAll("#part-key_functions ~ dl dt").Count(name => name.Text() == "Adaptable");

        Assert.True(adaptable > 0);
        Assert.Equal(original.QuerySelectorAll("#part-key_functions ~ dl dt").Count(name => name.Text() == "Adaptable"), adaptable);
    }

    [Fact]
    public async Task A_comparison_and_its_file_tell_the_same()
    {
        const string pair = "?id=case-de-sante-toulouse&id=la-place-sante-saint-denis";
        var row = (await site.Client.Html("/en/comparer" + pair)).QuerySelectorAll("main tr").Single(row => row.QuerySelector("th").Text().StartsWith("Budget", StringComparison.Ordinal));
        var file = (await site.Client.Page("/en/comparer.csv" + pair)).Text;

        Assert.Contains("500,000", row.Text(), StringComparison.Ordinal);
        Assert.Contains("500,000", file, StringComparison.Ordinal);
    }
}
