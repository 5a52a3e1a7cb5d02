using Relais.Site.Geography;

namespace Relais.Tests.Site.Geography;

/// <summary>What two shapes share is drawn once.</summary>
public sealed class BordersTests
{
    [Fact]
    public void Two_squares_side_by_side_have_one_outline_and_one_border()
    {
        var (outline, inner) = Borders.Of(["M0 0l10 0 0 10-10 0z", "M10 0l10 0 0 10-10 0z"], []);

        Assert.Equal("M0 0l10 0 10 0 0 10-10 0-10 0z", outline);
        Assert.Equal("M10 0l0 10", inner);
    }

    [Fact]
    public void A_border_that_a_line_draws_is_left_out() => Assert.Equal("", Borders.Of(["M0 0l10 0 0 10-10 0z", "M10 0l10 0 0 10-10 0z"], ["M10 10l0-10"]).Inner);

    [Fact]
    public void Shapes_apart_stay_as_they_are() => Assert.Equal(("M0 0l10 0 0 10z" + "M20 0l10 0 0 10z", ""), Borders.Of(["M20 0l10 0 0 10z", "M0 0l10 0 0 10z"], []));

    [Fact]
    public void A_shape_that_fills_the_hole_of_another_leaves_no_hole()
    {
        var (outline, inner) = Borders.Of(["M0 0l9 0 0 9-9 0zM3 3l0 3 3 0 0-3z", "M3 3l3 0 0 3-3 0z"], []);

        Assert.Equal("M0 0l9 0 0 9-9 0z", outline);
        Assert.Equal("M3 3l3 0 0 3-3 0 0-3", inner);
    }

    [Fact]
    public void Borders_that_meet_are_told_in_as_few_lines_as_can_be()
    {
        var (_, inner) = Borders.Of(["M0 0l5 0 0 5-5 0z", "M5 0l5 0 0 5-5 0z", "M0 5l5 0 0 5-5 0z", "M5 5l5 0 0 5-5 0z"], []);

        Assert.Equal(2, inner.Count(letter => letter == 'M'));
    }
}
