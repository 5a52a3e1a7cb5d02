using System.Net;
using System.Text;

namespace Relais.Tests.Site;

/// <summary>Comparisons and selections as CSV files: what is written is what is read back, and no cell is a formula.</summary>
[Collection(SiteTests.Name)]
public sealed class ComparisonFileTests(SiteFixture site)
{
    private const string Ids = "?id=la-place-sante-saint-denis&id=village-2-sante-echirolles";

    [Fact]
    public async Task A_comparison_is_a_line_a_field_and_a_column_an_experience()
    {
        var (lines, type) = await Read(site.Client, "/fr/comparer.csv" + Ids);

        Assert.Equal("text/csv; charset=utf-8; header=present", type);
        Assert.Equal(["field", "label", "likeness", "finding", "la-place-sante-saint-denis", "village-2-sante-echirolles"], lines[0]);
        Assert.All(lines, line => Assert.Equal(6, line.Count));
        Assert.Equal(["url", "title"], lines.Skip(1).Take(2).Select(line => line[0]));
        Assert.All(lines.Skip(3), line => Assert.Contains(line[2], new[] { "same", "partly", "different", "unknown", "unjudged" }));
        var audiences = lines.Single(line => line[0] == "audiences");
        Assert.StartsWith("Tous les habitants | Personnes en situation de précarité", audiences[4], StringComparison.Ordinal);
        Assert.Equal("", lines.Single(line => line[0] == "participants")[4]);
    }

    [Fact]
    public async Task A_selection_is_a_line_an_experience_and_a_column_a_compared_field()
    {
        var (lines, _) = await Read(site.Client, "/en/selection.csv" + Ids);

        Assert.Equal(["id", "url", "title", .. site.Centre.Schema.Searchable.Fields.Where(field => field.Comparison).Select(field => field.Key)], lines[0]);
        Assert.Equal(["la-place-sante-saint-denis", "village-2-sante-echirolles"], lines.Skip(1).Select(line => line[0]));
    }

    [Theory]
    [InlineData("/fr/comparer.csv")]
    [InlineData("/fr/comparer.csv?id=cabiria-lyon&id=nulle-part")]
    [InlineData("/fr/selection.csv?id=nulle-part")]
    public async Task There_is_no_file_of_nothing_nor_of_one_compared_with_nothing(string address) => Assert.Equal(HttpStatusCode.NotFound, (await site.Client.Page(address)).Status);

    [Theory]
    [InlineData("=HYPERLINK(0)")]
    [InlineData("+33 1 23 45")]
    [InlineData("-2+3+cmd")]
    [InlineData("@SUM(A1)")]
    public async Task What_a_spreadsheet_would_run_is_kept_as_text(string title)
    {
        using var factory = new SiteFactory();
        factory.Copy.AddExperience("formule", title, "mot");
        using var client = factory.Visitor();

        var (lines, _) = await Read(client, "/fr/comparer.csv?id=formule&id=cabiria-lyon");

        Assert.Equal("'" + title, lines.Single(line => line[0] == "title")[4]);
    }

    private static async Task<(List<List<string>> Lines, string Type)> Read(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        // Spreadsheets in French part cells by semicolons.
        return (Parsed(Encoding.UTF8.GetString(bytes.AsSpan(3)), address.StartsWith("/fr/", StringComparison.Ordinal) ? ';' : ','), response.Content.Headers.ContentType!.ToString());
    }

    /// <summary>RFC 4180 as it is written, apart from the library that writes the files.</summary>
    private static List<List<string>> Parsed(string text, char separator)
    {
        var (lines, line, field, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (quoted) field.Append(c);
            else if (c == separator || c is '\r')
            {
                line.Add(field.ToString());
                field.Clear();
                if (c == separator) continue;
                Assert.Equal('\n', text[++i]);
                lines.Add(line);
                line = [];
            }
            else field.Append(c);
        }

        Assert.False(quoted);
        Assert.Empty(line);
        return lines;
    }
}
