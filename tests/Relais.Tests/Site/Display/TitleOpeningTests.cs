using Relais.Site.Display;

namespace Relais.Tests.Site.Display;

/// <summary>The beginning of a title names an experience where there is no room for the whole.</summary>
public sealed class TitleOpeningTests
{
    [Theory]
    [InlineData("Friendship Bench : au Zimbabwe, des grand-mères formées écoutent", "Friendship Bench")]
    [InlineData("Friendship Bench: in Zimbabwe, trained grandmothers listen", "Friendship Bench")]
    [InlineData("Friendship Bench\u00A0: au Zimbabwe", "Friendship Bench")]
    public void It_is_what_stands_before_the_colon(string title, string expected) => Assert.Equal(expected, TitleOpening.Of(title));

    [Fact]
    public void A_long_name_is_cut_between_words() => Assert.Equal("Au Népal et en Inde, des groupes de …", TitleOpening.Of("Au Népal et en Inde, des groupes de femmes cherchent ensemble"));

    [Theory]
    [InlineData("Cabiria")]
    [InlineData("Rendez-vous à 10:30")]
    public void A_short_title_is_whole(string title) => Assert.Equal(title, TitleOpening.Of(title));

    [Fact]
    public void One_endless_word_is_cut_all_the_same() => Assert.Equal(new string('a', 40) + " …", TitleOpening.Of(new string('a', 60)));
}
