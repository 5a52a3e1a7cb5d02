using Relais.Indexer.Body;

namespace Relais.Tests.Body;

public sealed class FrenchSpacesTests
{
    [Theory]
    [InlineData("Qui vient ? Tous !", "Qui vient\u202F? Tous\u202F!")]
    [InlineData("« Oui » : dit-elle", "«\u00A0Oui\u00A0»\u00A0: dit-elle")]
    [InlineData("12 500 habitants, 1 234 567 euros", "12\u202F500 habitants, 1\u202F234\u202F567 euros")]
    [InlineData("en 2016 150 personnes", "en 2016 150 personnes")]
    [InlineData("04 91 00 00 00", "04 91 00 00 00")]
    [InlineData("3 1234 et 7 ateliers", "3 1234 et 7 ateliers")]
    public void What_must_not_be_parted_at_the_end_of_a_line_is_not(string typed, string shown) => Assert.Equal(shown, FrenchSpaces.In(typed));
}
