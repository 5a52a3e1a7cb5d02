using FsCheck;
using FsCheck.Fluent;
using Relais.Site.Display.Maps;
using Relais.Site.Geography;

namespace Relais.Tests.Site.Display.Maps;

/// <summary>The part of the world that is shown holds what is to be seen, and stays on the drawing.</summary>
public sealed class MapFrameTests
{
    private const double Width = 1803;
    private const double Height = 832;

    [Fact]
    public void Every_point_is_in_the_frame_and_the_frame_is_on_the_drawing() => Prop.ForAll(
        (from x in Gen.Choose(0, (int)Width) from y in Gen.Choose(0, (int)Height) select new MapPoint(x, y)).NonEmptyListOf().ToArbitrary(),
        points =>
        {
            var frame = MapFrame.Around([.. points], Width, Height);
            return points.Select(frame.Show).All(point => point is { X: >= -1 and <= MapFrame.ShownWidth + 1, Y: >= -1 } && point.Y <= frame.ShownHeight + 1)
                && frame is { Left: >= 0, Top: >= 0 } && frame.Left + frame.Width <= Width + 1 && frame.Top + frame.Height <= Height + 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_place_is_shown_with_enough_around_it_to_tell_where_it_is() =>
        Assert.True(MapFrame.Around([new MapPoint(845, 142)], Width, Height) is { Width: >= 800, Height: >= 350 });

    [Fact]
    public void Without_places_the_whole_drawing_is_shown() => Assert.Equal(new MapFrame(0, 0, Width, Height), MapFrame.Around([], Width, Height));
}
