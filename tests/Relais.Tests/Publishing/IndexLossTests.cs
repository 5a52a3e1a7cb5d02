using Relais.Engine.Embedded;
using Relais.Indexer.Publishing;
using Relais.Indexer.Search;

namespace Relais.Tests.Publishing;

/// <summary>The index is only a cache of the content: whatever happens to its files, the centre says so, makes it again and answers right.</summary>
public sealed class IndexLossTests : IDisposable
{
    private readonly CentreCopy _copy = CentreCopy.Handful();

    public static TheoryData<string> Harms => ["delete", "empty", "truncate", "flip", "foreign"];

    [Theory]
    [MemberData(nameof(Harms))]
    public void Each_file_of_the_index_may_be_harmed_and_the_next_start_warns_rebuilds_and_answers_right(string harm)
    {
        var right = Answers(Open(new LoggedLines<Centre>()));
        foreach (var name in Files().Select(file => Path.GetFileName(file)).ToList())
        {
            var files = Files();
            Harm(files.FirstOrDefault(file => Path.GetFileName(file) == name) ?? files[0], harm);
            var log = new LoggedLines<Centre>();

            var centre = Open(log);

            Assert.Equal(right, Answers(centre));
            Assert.Contains(log.Warnings, line => line.Contains("rebuilt from content", StringComparison.Ordinal) && line.Contains(_copy.Index, StringComparison.Ordinal));
            Assert.Empty(centre.Current.Report.Findings.Where(finding => finding.Severity is Relais.Indexer.Diagnostics.Severity.Error));
        }
    }

    [Fact]
    public void A_sound_index_is_opened_as_it_is_and_nothing_is_said()
    {
        var first = Open(new LoggedLines<Centre>());
        var stamps = Stamps();
        var log = new LoggedLines<Centre>();

        var second = Open(log);

        Assert.Equal(Answers(first), Answers(second));
        Assert.Equal(stamps, Stamps());
        Assert.Empty(log.All);
    }

    [Fact]
    public void Any_single_bit_of_the_index_may_flip_and_answers_stay_right()
    {
        var right = Answers(Open(new LoggedLines<Centre>()));
        var random = new Random(20);
        for (var round = 0; round < 12; round++)
        {
            var file = Files().OrderBy(path => path, StringComparer.Ordinal).ElementAt(round % 2);
            var bytes = File.ReadAllBytes(file);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(file, bytes);

            Assert.Equal(right, Answers(Open(new LoggedLines<Centre>())));
        }
    }

    [Fact]
    public void The_index_may_be_lost_while_the_centre_serves()
    {
        var log = new LoggedLines<Centre>();
        var centre = Open(log);
        var right = Answers(centre);
        Directory.Delete(_copy.Index, recursive: true);

        Assert.Equal(right, Answers(centre));
        Assert.True(centre.Follow());

        Assert.Equal(right, Answers(centre));
        Assert.True(Directory.Exists(_copy.Index));
        Assert.False(centre.Follow());
    }

    [Fact]
    public void The_same_content_makes_the_same_answers_in_two_folders()
    {
        using var other = CentreCopy.Handful();

        Assert.Equal(Answers(Open(new LoggedLines<Centre>())), Answers(Open(other, new LoggedLines<Centre>())));
    }

    [Fact]
    public void A_centre_that_has_nothing_to_show_says_why()
    {
        _copy.Change(CentreCopy.Schema, "version: 1", "version: one");

        var fault = Assert.Throws<ContentUnusableException>(() => Open(new LoggedLines<Centre>()));

        Assert.Contains("content-schema.yml(", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _copy.Dispose();

    private static void Harm(string file, string harm)
    {
        var bytes = File.ReadAllBytes(file);
        switch (harm)
        {
            case "delete":
                File.Delete(file);
                break;
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            case "truncate":
                File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
                break;
            case "flip":
                bytes[bytes.Length / 2] ^= 0x10;
                File.WriteAllBytes(file, bytes);
                break;
            default:
                File.WriteAllText(file, "Not an index at all.");
                break;
        }
    }

    private static IReadOnlyList<string> Answers(Centre centre) =>
    [
        .. new[] { "", "sante communautaire", "musicotherapie", "banc" }.Select(words => centre.Current.Search.Run(new SearchQuery().WithText(words), "fr"))
            .SelectMany(results => results.Hits.Select(hit => hit.Card.Key).Prepend($"{results.Total}")),
        .. centre.Current.Schema.Types.SelectMany(type => centre.Current.All(type, "fr")).Select(card => card.Key + centre.Current.Body(card)?.Sections.Values.Sum(sections => sections.Sum(section => section.Html.Length))),
    ];

    /// <summary>All but the locks, in which nothing stands.</summary>
    private string[] Files() => [.. Directory.GetFiles(_copy.Index).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))];

    private List<string> Stamps() => [.. Files().Order(StringComparer.Ordinal).Select(file => $"{file} {File.GetLastWriteTimeUtc(file).Ticks}")];

    private Centre Open(LoggedLines<Centre> log) => Open(_copy, log);

    private static Centre Open(CentreCopy copy, LoggedLines<Centre> log)
    {
        var centre = new Centre(new CentreOptions(copy.Root, copy.Index), new EmbeddedEngine(), TimeProvider.System, log);
        centre.Open();
        return centre;
    }
}
