using Relais.Site.Display.Charts;

namespace Relais.Tests.Site.Display.Charts;

/// <summary>A spreadsheet reads each cell as the text it is.</summary>
public sealed class ChartCsvTests
{
    [Theory]
    [InlineData("Santé mentale", "Santé mentale")]
    [InlineData("", "")]
    [InlineData("soins, droits", "\"soins, droits\"")]
    [InlineData("dit \"prioritaire\"", "\"dit \"\"prioritaire\"\"\"")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33", "'+33")]
    [InlineData("-1", "'-1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=a,b", "\"'=a,b\"")]
    [InlineData("a=b", "a=b")]
    public void A_cell_is_quoted_and_never_a_formula(string text, string written) => Assert.Equal(written, ChartCsv.Cell(text, ","));

    [Fact]
    public void Only_the_separator_in_use_is_quoted() => Assert.Equal("soins, droits", ChartCsv.Cell("soins, droits", ";"));
}
