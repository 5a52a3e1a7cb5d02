using Relais.Indexer.Counting;

namespace Relais.Tests.Counting;

/// <summary>One plain file a day, bounded, never half read, and gone after its time.</summary>
public sealed class CountsFolderTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("relais-counts-").FullName, "searches");
    private readonly CountsFolder _folder;

    public CountsFolderTests() => _folder = new CountsFolder(_path);

    private string FileOfDay => Path.Combine(_path, "2026-11-22.tsv");

    [Fact]
    public void What_is_written_is_read_again_and_added_to()
    {
        _folder.Add(Day, Counts(("sante", SearchOutcome.Found, 2), ("hammam", SearchOutcome.Nothing, 1)));
        _folder.Add(Day, Counts(("hammam", SearchOutcome.Nothing, 4), ("", SearchOutcome.Part, 1)));

        var counts = _folder.Read(Day).Counts;

        Assert.Equal(3, counts.Count);
        Assert.Equal(5, counts[new SearchedText("hammam", "fr", SearchOutcome.Nothing)]);
        Assert.Equal(2, counts[new SearchedText("sante", "fr", SearchOutcome.Found)]);
        Assert.Equal(1, counts[new SearchedText("", "fr", SearchOutcome.Part)]);
    }

    [Fact]
    public void A_file_is_four_plain_columns_in_the_order_of_words_whatever_the_order_of_searches()
    {
        _folder.Add(Day, Counts(("zoe", SearchOutcome.Found, 1), ("", SearchOutcome.Nothing, 3), ("abri", SearchOutcome.Nothing, 1), ("abri", SearchOutcome.Found, 2)));

        Assert.Equal("words\tlanguage\toutcome\tsearches\n\tfr\tnothing\t3\nabri\tfr\tfound\t2\nabri\tfr\tnothing\t1\nzoe\tfr\tfound\t1\n", File.ReadAllText(FileOfDay));
        Assert.Equal([FileOfDay], Directory.GetFiles(_path));
    }

    [Fact]
    public void A_day_keeps_as_many_texts_as_it_may_and_counts_the_others_without_their_words()
    {
        var day = new DayCounts();
        for (var i = 0; i < DayCounts.MostTexts; i++) day.Add(new SearchedText($"mot{i}", "fr", SearchOutcome.Nothing));
        Assert.DoesNotContain(day.Counts.Keys, text => text.Words.Length == 0);

        day.Add(new SearchedText("un de trop", "fr", SearchOutcome.Nothing));
        day.Add(new SearchedText("un autre", "fr", SearchOutcome.Nothing));
        day.Add(new SearchedText("mot0", "fr", SearchOutcome.Nothing));

        Assert.Equal(DayCounts.MostTexts + 1, day.Counts.Count);
        Assert.Equal(2, day.Counts[new SearchedText("", "fr", SearchOutcome.Nothing)]);
        Assert.Equal(2, day.Counts[new SearchedText("mot0", "fr", SearchOutcome.Nothing)]);
    }

    [Fact]
    public void The_bound_of_a_day_holds_over_several_writings()
    {
        for (var part = 0; part < 3; part++)
        {
            var counts = new DayCounts();
            for (var i = 0; i < DayCounts.MostTexts / 2; i++) counts.Add(new SearchedText($"mot{part} {i}", "fr", SearchOutcome.Found));
            _folder.Add(Day, counts);
        }

        var all = _folder.Read(Day).Counts;
        Assert.Equal(DayCounts.MostTexts, all.Keys.Count(text => text.Words.Length > 0));
        Assert.Equal(DayCounts.MostTexts / 2, all[new SearchedText("", "fr", SearchOutcome.Found)]);
    }

    [Fact]
    public void A_count_never_turns_over()
    {
        var day = Counts(("sante", SearchOutcome.Found, int.MaxValue));
        day.Add(day);

        Assert.Equal(int.MaxValue, Assert.Single(day.Counts).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("words\tlang")]
    [InlineData("\0\0\0\0")]
    [InlineData("sante\tfr\tfound\t12")]
    [InlineData("sante\tfr\tfound\n")]
    [InlineData("sante\tfr\tfound\t-1\n")]
    [InlineData("sante\tfr\tfound\t99999999999\n")]
    [InlineData("sante\tfr\t0\t1\n")]
    [InlineData("sante\t\tfound\t1\n")]
    public void What_is_no_whole_line_of_counts_is_passed_over(string text)
    {
        Directory.CreateDirectory(_path);
        File.WriteAllText(FileOfDay, "abri\tfr\tnothing\t2\r\n" + text);

        Assert.Equal((new SearchedText("abri", "fr", SearchOutcome.Nothing), 2), Assert.Single(_folder.Read(Day).Counts.Select(pair => (pair.Key, pair.Value))));
        _folder.Add(Day, Counts(("abri", SearchOutcome.Nothing, 1)));
        Assert.Equal("words\tlanguage\toutcome\tsearches\nabri\tfr\tnothing\t3\n", File.ReadAllText(FileOfDay));
    }

    [Fact]
    public void A_file_left_half_written_beside_is_no_day_and_is_written_over()
    {
        Directory.CreateDirectory(_path);
        File.WriteAllText(FileOfDay + ".new", "abri\tfr\tnoth");
        Assert.Empty(_folder.Days());

        _folder.Add(Day, Counts(("abri", SearchOutcome.Nothing, 1)));

        Assert.Equal([Day], _folder.Days());
        Assert.Equal([FileOfDay], Directory.GetFiles(_path));
    }

    [Fact]
    public void Days_are_deleted_after_their_time_and_files_of_others_never()
    {
        var last = Day.AddDays(-CountsFolder.DaysKept);
        foreach (var day in new[] { last.AddDays(-1), last, Day }) _folder.Add(day, Counts(("abri", SearchOutcome.Nothing, 1)));
        var others = new[] { "notes.tsv", "2001-01-01.txt", "2001-1-1.tsv" }.Select(name => Path.Combine(_path, name)).ToList();
        foreach (var other in others) File.WriteAllText(other, "");

        _folder.DeleteOld(Day);

        Assert.Equal([last, Day], _folder.Days());
        Assert.All(others, other => Assert.True(File.Exists(other)));
    }

    [Fact]
    public void Words_are_told_from_three_searches_in_thirty_days_the_most_often_missed_first()
    {
        _folder.Add(Day, Counts(("rare", SearchOutcome.Nothing, 2), ("hammam", SearchOutcome.Nothing, 1), ("sante", SearchOutcome.Found, 50), ("", SearchOutcome.Nothing, 7), ("jardin en prison", SearchOutcome.Part, 4)));
        _folder.Add(Day.AddDays(1 - MissedSearches.Days), Counts(("hammam", SearchOutcome.Nothing, 2)));
        _folder.Add(Day.AddDays(-MissedSearches.Days), Counts(("rare", SearchOutcome.Nothing, 2)));
        _folder.Add(Day.AddDays(1), Counts(("rare", SearchOutcome.Nothing, 2)));

        var missed = MissedSearches.Of(_folder, Day);

        Assert.Equal(["jardin en prison 4", "hammam 3"], missed.Words.Select(words => $"{words.Text.Words} {words.Searches}"));
        Assert.Equal(9, missed.Untold);
        Assert.Equal(66, missed.Searches);
    }

    [Fact]
    public void Only_the_most_often_missed_words_are_told_and_the_others_counted()
    {
        _folder.Add(Day, Counts([.. Enumerable.Range(0, MissedSearches.MostWords + 2).Select(i => ($"mot {i:00}", SearchOutcome.Nothing, 3))]));

        var missed = MissedSearches.Of(_folder, Day);

        Assert.Equal(MissedSearches.MostWords, missed.Words.Count);
        Assert.Equal(6, missed.Untold);
    }

    [Fact]
    public void Without_a_folder_nothing_was_missed() => Assert.Equal((0, 0, 0), MissedSearches.Of(_folder, Day) is var missed ? (missed.Words.Count, missed.Untold, missed.Searches) : default);

    [Fact]
    public void The_usual_folder_is_beside_the_index() => Assert.Equal(Path.GetFullPath("/srv/relais/searches"), CountsFolder.DefaultFor(Path.GetFullPath("/srv/relais/index")));

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    private static DayCounts Counts(params (string Words, SearchOutcome Outcome, int Times)[] searches)
    {
        var counts = new DayCounts();
        foreach (var (words, outcome, times) in searches) counts.Add(new SearchedText(words, "fr", outcome), times);
        return counts;
    }
}
