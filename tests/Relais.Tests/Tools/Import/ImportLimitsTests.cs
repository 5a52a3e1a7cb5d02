using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relais.Indexer.Schema;
using Relais.Tools.Import;
using Relais.Tools.Import.Csv;
using Relais.Tools.Import.Html;
using Relais.Tools.Import.Prose;
using Relais.Tools.Import.Word;

namespace Relais.Tests.Tools.Import;

public sealed class ImportLimitsTests : IDisposable
{
    private static readonly Limits Accepted = new(400_000, 1_000, 12, 20_000, ["jpg", "jpeg", "png", "webp"], []);

    private readonly string _folder = Directory.CreateTempSubdirectory("relais-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_archive_of_as_many_parts_as_allowed_is_read_and_one_more_is_refused()
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(Fixtures.LibreOffice()));
        var parts = archive.Entries.Count;

        Assert.NotEmpty(Word(Fixtures.LibreOffice(), new ImportLimits { ArchiveParts = parts }).Blocks);
        Refused(() => Word(Fixtures.LibreOffice(), new ImportLimits { ArchiveParts = parts - 1 }));
    }

    [Fact]
    public void A_part_is_measured_unpacked_whatever_the_archive_says_of_it()
    {
        var bomb = Fixtures.Zip(("word/bomb.bin", new byte[100_000]));

        Assert.True(bomb.Length < 2_000);
        Refused(() => new WordArchive(new ImportLimits { PartBytes = 99_999 }).Check(bomb), "99999");
        new WordArchive(new ImportLimits { PartBytes = 100_000 }).Check(bomb);
        Refused(() => new WordArchive(new ImportLimits { UnpackedBytes = 99_999 }).Check(bomb), "99999");
        new WordArchive(new ImportLimits { UnpackedBytes = 100_000 }).Check(bomb);
        Refused(() => new WordArchive(new ImportLimits { ArchiveBytes = bomb.Length - 1 }).Check(bomb));
        new WordArchive(new ImportLimits { ArchiveBytes = bomb.Length }).Check(bomb);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>")]
    [InlineData("<!DOCTYPE x SYSTEM \"https://example.org/x.dtd\"><x/>")]
    public void A_part_with_a_document_type_is_refused_so_that_no_entity_is_ever_read(string xml) =>
        Refused(() => new WordArchive(ImportLimits.Usual).Check(Fixtures.Zip(("word/document.xml", Encoding.UTF8.GetBytes(xml)))));

    [Fact]
    public void Elements_may_be_nested_as_deep_as_allowed_and_no_deeper()
    {
        new WordArchive(new ImportLimits { Depth = 50 }).Check(Fixtures.Zip(("x.xml", Nested(50))));
        Refused(() => new WordArchive(new ImportLimits { Depth = 49 }).Check(Fixtures.Zip(("x.xml", Nested(50)))), "49");
        Refused(() => new WordArchive(ImportLimits.Usual).Check(Fixtures.Zip(("x.xml", Nested(200_000)))));

        static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", depth)) + "x" + string.Concat(Enumerable.Repeat("</a>", depth)));
    }

    [Fact]
    public void A_page_is_refused_beyond_its_size_or_depth_and_read_at_them()
    {
        var page = "<main><h1>Un</h1><p>Deux</p></main>";
        Assert.NotEmpty(Page(page, new ImportLimits { TextBytes = page.Length }).Blocks);
        Refused(() => Page(page, new ImportLimits { TextBytes = page.Length - 1 }));
        Refused(() => Page(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x", ImportLimits.Usual), "200");
        Assert.NotEmpty(Page(string.Concat(Enumerable.Repeat("<div>", 150)) + "x", ImportLimits.Usual).Blocks);
    }

    [Fact]
    public void Images_are_bounded_in_number_and_size_and_what_is_left_is_named()
    {
        for (var i = 0; i < 3; i++) File.WriteAllBytes(Path.Combine(_folder, $"{i}.png"), Fixtures.Png);
        File.WriteAllBytes(Path.Combine(_folder, "gros.png"), [.. Fixtures.Png, .. new byte[1_000 - Fixtures.Png.Length + 1]]);
        File.WriteAllBytes(Path.Combine(_folder, "juste.png"), [.. Fixtures.Png, .. new byte[1_000 - Fixtures.Png.Length]]);

        var many = Page("<main><p><img src=0.png alt=un><img src=1.png alt=deux><img src=0.png alt=un><img src=2.png alt=trois></p></main>", new ImportLimits { Images = 2 });
        var large = Page("<main><p><img src=gros.png alt=gros><img src=juste.png alt=juste></p></main>", ImportLimits.Usual);

        Assert.Equal("image « trois » (plus de 2 images)", Assert.Single(many.Losses.All).What.In("fr"));
        Assert.Equal("image « gros » (plus de 1000 octets)", Assert.Single(large.Losses.All).What.In("fr"));
    }

    [Fact]
    public void A_table_has_as_many_rows_as_allowed_and_no_more()
    {
        var table = "a\n1\n2\n"u8.ToArray();

        Assert.Equal(2, CsvTable.Of(table, null, new ImportLimits { Records = 2 }).Rows.Count);
        Refused(() => CsvTable.Of(table, null, new ImportLimits { Records = 1 }));
        Refused(() => CsvTable.Of(table, null, new ImportLimits { TextBytes = table.Length - 1 }));
    }

    [Fact]
    public void No_damaged_document_does_more_than_be_refused()
    {
        var whole = Fixtures.LibreOffice();
        Prop.ForAll(Gen.Choose(0, whole.Length - 1).Two().ToArbitrary(), places =>
        {
            var damaged = whole.ToArray();
            damaged[places.Item1] ^= 0xFF;
            damaged[places.Item2] = 0;
            try
            {
                Word(damaged, ImportLimits.Usual);
            }
            catch (ImportRefusedException)
            {
                // What it is for.
            }
        }).QuickCheckThrowOnFailure();
    }

    private static ImportedDocument Word(byte[] file, ImportLimits limits) => new WordReader(Accepted, limits).Read(file, "x.docx");

    private ImportedDocument Page(string html, ImportLimits limits)
    {
        var file = Path.Combine(_folder, "p.html");
        File.WriteAllText(file, html);
        return new PageReader(Accepted, limits, new PageFolder(_folder)).Read(file, "p.html");
    }

    private static void Refused(Action act, string says = "")
    {
        var refusal = Assert.Throws<ImportRefusedException>(act);
        Assert.Contains(says, refusal.Reason.In("fr"), StringComparison.Ordinal);
    }

    private static void Refused(Func<object> act, string says = "") => Refused(() => { act(); }, says);
}
