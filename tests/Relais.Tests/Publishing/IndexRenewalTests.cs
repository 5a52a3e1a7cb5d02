using System.Text.Json;
using Relais.Engine;
using Relais.Engine.Embedded;
using Relais.Indexer.Publishing;

namespace Relais.Tests.Publishing;

/// <summary>Publishing again writes what has changed and no more, and the index is then the one that publishing everything would make.</summary>
public sealed class IndexRenewalTests : IDisposable
{
    private const string WriteUp = "content/experiences/cabiria-lyon/fr.md";

    private readonly CentreCopy _copy = CentreCopy.Handful();
    private readonly RecordingEngine _engine = new();

    public IndexRenewalTests() => Publish();

    [Fact]
    public void The_first_time_everything_is_written() => Assert.Equal(["build"], _engine.Asked);

    [Fact]
    public void A_changed_text_is_written_alone()
    {
        _copy.Change(WriteUp, "Cabiria, à Lyon", "Cabiria à Lyon");

        Assert.Equal("update experience/cabiria-lyon", Published());
    }

    [Fact]
    public void A_file_written_again_as_it_was_changes_no_document()
    {
        _copy.Write(WriteUp, _copy.Read(WriteUp));

        Assert.Equal("update", Published());
    }

    [Fact]
    public void A_new_record_is_added_and_a_deleted_one_taken_out()
    {
        _copy.AddExperience("une-de-plus", "Une expérience de plus", "ornithorynque");
        Assert.Equal("update experience/une-de-plus", Published());

        _copy.Delete("content/experiences/une-de-plus");
        Assert.Equal("update -experience/une-de-plus", Published());
    }

    [Fact]
    public void A_renamed_organisation_is_written_with_the_records_found_by_its_name()
    {
        _copy.Change("content/organisations/cabiria.yml", "name: ", "acronym: ZZCAB\nname: ");

        Assert.Equal("update experience/cabiria-lyon organisation/cabiria", Published());
    }

    [Fact]
    public void A_broken_record_keeps_its_last_good_version_and_only_the_report_is_written()
    {
        _copy.Change(WriteUp, "title: \"", "titel: \"");

        var report = Publish();

        Assert.Equal("update", _engine.Asked[^1]);
        Assert.Equal(["experience/cabiria-lyon"], report.Kept);
        Assert.Contains("experience/cabiria-lyon", Open(_copy.Index).Metadata["report"], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_schema_writes_everything()
    {
        _copy.Change(CentreCopy.Schema, "summary: {weight: 3,", "summary: {weight: 4,");

        Assert.Equal("build", Published());
    }

    [Fact]
    public void A_damaged_index_is_written_anew()
    {
        foreach (var file in Directory.GetFiles(_copy.Index)) File.WriteAllText(file, "");

        Assert.Equal("build", Published());
    }

    [Fact]
    public void Many_changes_write_everything()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(_copy.Root, "content"), "fr.md", SearchOption.AllDirectories)) File.AppendAllText(file, "\nEt un mot de plus.\n");

        Assert.Equal("build", Published());
    }

    [Fact]
    public void Two_publishers_at_once_are_refused()
    {
        using var other = PublishingLock.Of(_copy.Index);

        Assert.Throws<IOException>(() => Publish());
    }

    public void Dispose() => _copy.Dispose();

    private PublishReport Publish() => new IndexPublisher(_engine, TimeProvider.System).Publish(_copy.Root, _copy.Index);

    /// <summary>What the engine was asked, once the index is seen to be what a whole build gives.</summary>
    private string Published()
    {
        Publish();
        var anew = _copy.Index + "-anew";
        new IndexPublisher(new EmbeddedEngine(), TimeProvider.System).Publish(_copy.Root, anew);
        Assert.Equal(Documents(anew), Documents(_copy.Index));
        return _engine.Asked[^1];
    }

    private static List<string> Documents(string directory)
    {
        using var index = Open(directory);
        return [.. index.Ids().Select(id => JsonSerializer.Serialize(index.Read(id)))];
    }

    private static ISearchIndex Open(string directory) => new EmbeddedEngine().Open(directory);
}
