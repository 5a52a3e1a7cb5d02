using System.Globalization;
using System.Text;
using Relais.Site.Display;

namespace Relais.Tests.Site.Display;

/// <summary>A spreadsheet reads each cell as the text it is.</summary>
public sealed class SpreadsheetFileTests
{
    [Theory]
    [InlineData("Santé mentale", "Santé mentale")]
    [InlineData("", "")]
    [InlineData("soins, droits", "\"soins, droits\"")]
    [InlineData("soins ; droits", "soins ; droits")]
    [InlineData("dit \"prioritaire\"", "\"dit \"\"prioritaire\"\"\"")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+33", "\"'+33\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@cmd", "\"'@cmd\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("=a,b", "\"'=a,b\"")]
    [InlineData("a=b", "a=b")]
    public void A_cell_is_quoted_where_it_must_be_and_never_a_formula(string text, string written) => Assert.Equal("x," + written + "\r\n", Written("en", ["x", text]));

    [Fact]
    public void Cells_are_parted_as_spreadsheets_of_the_language_expect()
    {
        Assert.Equal("a;\"b;c\";d,e\r\n", Written("fr", ["a", "b;c", "d,e"]));
        Assert.Equal("a,b;c,\"d,e\"\r\n", Written("en", ["a", "b;c", "d,e"]));
    }

    [Fact]
    public void The_file_begins_with_the_mark_of_its_encoding() =>
        Assert.Equal([0xEF, 0xBB, 0xBF], SpreadsheetFile.Write([["é"]], CultureInfo.GetCultureInfo("fr"))[..3]);

    private static string Written(string language, IReadOnlyList<string> row) => Encoding.UTF8.GetString(SpreadsheetFile.Write([row], CultureInfo.GetCultureInfo(language)).AsSpan(3));
}
