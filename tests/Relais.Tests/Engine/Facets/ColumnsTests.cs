using FsCheck;
using FsCheck.Fluent;
using Relais.Engine;
using Relais.Engine.Facets.Columns;
using Relais.Tests.Engine.Storage;

namespace Relais.Tests.Engine.Facets;

/// <summary>Columns answer as lists of each document's values would.</summary>
public sealed class ColumnsTests
{
    private static readonly double[] _densities = [0, 0.01, 0.2, 0.5, 0.8, 0.99, 1];

    [Fact]
    public void Values_come_back_in_the_order_given_each_once() => ForRandomColumns(columns =>
    {
        for (var document = 0; document < columns.Documents.Length; document++)
        {
            var expected = columns.Documents[document];
            var (keywords, trees, numbers) = Read(columns.Reader, document);

            Assert.Equal(expected.Keywords.Distinct(), keywords);
            Assert.Equal(expected.Trees.Select(Line).Distinct(), trees.Select(Line));
            Assert.Equal(expected.Numbers, numbers);
        }
    });

    [Fact]
    public void Counts_are_those_of_the_documents_at_any_density() => ForRandomColumns(columns =>
    {
        foreach (var (bits, matched) in _densities.Select(columns.Set))
        {
            foreach (var field in new[] { "one", "many", "place" })
            {
                var column = columns.Reader.Values(field);
                var counts = new int[column.ValueCount];
                column.Count(bits, matched, counts);
                Assert.Equal(Naive(columns, bits, field, StringComparer.Ordinal), Enumerable.Range(0, counts.Length).Select(i => (column.Value(i), counts[i])).Where(count => count.Item2 > 0));
            }
            foreach (var field in new[] { "year", "days" })
            {
                var column = columns.Reader.Numbers(field);
                var counts = new int[column.Values.Length];
                column.Count(bits, matched, counts);
                Assert.Equal(Naive(columns, bits, field), column.Values.ToArray().Zip(counts).Where(count => count.Second > 0));
            }
        }
    });

    [Fact]
    public void Each_way_of_counting_gives_the_same_counts() => ForRandomColumns(columns =>
    {
        var documents = columns.Documents.Length;
        foreach (var number in new[] { false, true })
        {
            var (cells, lists) = Parts(columns, number ? "days" : "many");
            foreach (var (bits, _) in _densities.Select(columns.Set))
            {
                int[] byList = new int[lists.Totals.Length], byCell = new int[byList.Length], byOthers = new int[byList.Length];
                lists.Count(bits, byList);
                cells.Count(bits, others: false, [], byCell);
                cells.Count(bits, others: true, [], byOthers);

                Assert.Equal(byList, byCell);
                Assert.Equal(byList, lists.Totals.ToArray().Zip(byOthers, (total, others) => total - others));
            }
        }
    });

    [Fact]
    public void Documents_are_found_by_value() => ForRandomColumns(columns =>
    {
        foreach (var field in new[] { "one", "many", "place" })
        {
            var column = columns.Reader.Values(field);
            var expected = Enumerable.Range(0, columns.Documents.Length).SelectMany(document => TextsOf(columns.Documents[document], field).Distinct().Select(value => (value, document))).ToLookup(pair => pair.value, pair => pair.document);
            Assert.Equal(expected.Count, column.ValueCount);
            for (var value = 0; value < column.ValueCount; value++)
            {
                var bits = new ulong[(columns.Documents.Length + 63) / 64];
                column.OrInto(value, bits);
                Assert.Equal(expected[column.Value(value)], Members(bits));
                Assert.Equal(value, column.Find(column.Value(value)));
            }
            Assert.Equal(~0, column.Find(""));
            Assert.Equal(~column.ValueCount, column.Find("\uFFFF"));
        }
    });

    [Fact]
    public void Documents_are_found_by_range() => ForRandomColumns(columns =>
    {
        var column = columns.Reader.Numbers("days");
        foreach (var (min, max) in new (long?, long?)[] { (null, null), (0, 3), (null, 0), (100, null), (3, 0), (long.MinValue, long.MaxValue), (long.MaxValue, null), (null, long.MinValue), (-5, 200) })
        {
            var bits = new ulong[(columns.Documents.Length + 63) / 64];
            column.OrRange(min, max, bits);
            Assert.Equal(Where(columns, document => NumbersOf(document, "days").Any(number => number >= (min ?? long.MinValue) && number <= (max ?? long.MaxValue))), Members(bits));
        }
    });

    [Fact]
    public void A_document_counts_once_for_a_group_of_numbers() => ForRandomColumns(columns =>
    {
        foreach (var field in new[] { "year", "days" })
        {
            var column = columns.Reader.Numbers(field);
            var values = column.Values.ToArray();
            int[] groups = [.. values.Select(value => value < 0 ? 0 : value < 10 ? 1 : 2)];
            var (bits, _) = columns.Set(0.6);
            var counts = new int[3];
            column.CountGroups(bits, groups, counts);

            Assert.Equal(Enumerable.Range(0, 3).Select(group => Members(bits).Count(document => NumbersOf(columns.Documents[document], field).Any(number => groups[Array.IndexOf(values, number)] == group))), counts);
        }
    });

    [Fact]
    public void The_first_value_is_the_first_given() => ForRandomColumns(columns =>
    {
        for (var document = 0; document < columns.Documents.Length; document++)
        {
            var (many, days) = (columns.Reader.Values("many"), columns.Reader.Numbers("days"));
            Assert.Equal(TextsOf(columns.Documents[document], "many").FirstOrDefault(), many.First(document) < 0 ? null : many.Value(many.First(document)));
            Assert.Equal(NumbersOf(columns.Documents[document], "days").Select(number => (long?)number).FirstOrDefault(), days.First(document) < 0 ? null : days.Values[days.First(document)]);
        }
    });

    [Fact]
    public void The_order_of_arrival_changes_nothing_in_the_bytes() => ForRandomColumns(columns =>
    {
        var order = Enumerable.Range(0, columns.Documents.Length).ToArray();
        var arrival = order.ToArray();
        new System.Random(1).Shuffle(arrival);
        var shuffled = arrival.Select(document => columns.Documents[document]).ToArray();

        Assert.Equal(RandomColumns.Written(columns.Documents, order), RandomColumns.Written(shuffled, [.. order.Select(document => Array.IndexOf(arrival, document))]));
    });

    [Fact]
    public void Columns_read_back_make_the_same_bytes() => ForRandomColumns(columns =>
    {
        int[] order = [.. Enumerable.Range(0, columns.Documents.Length)];
        var writer = new ColumnsWriter(RandomColumns.Schema);
        foreach (var document in order)
        {
            var (keywords, trees, numbers) = Read(columns.Reader, document);
            writer.Add(keywords, trees, numbers);
        }

        Assert.Equal(RandomColumns.Written(columns.Documents, order), Sections.Written(to => writer.Write(to, order)));
    });

    [Fact]
    public void A_node_below_two_others_comes_back_below_each()
    {
        Document[] documents = [new() { Id = "a", Trees = [new("place", ["A", "x"]), new("place", ["B", "x"]), new("place", ["A"])] }];

        var reader = RandomColumns.Open(RandomColumns.Written(documents, [0]), 1);

        Assert.Equal(["place:A/x", "place:B/x", "place:A"], Read(reader, 0).Trees.Select(Line));
        Assert.Equal("A B x", string.Join(' ', Enumerable.Range(0, reader.Values("place").ValueCount).Select(reader.Values("place").Value)));
    }

    [Fact]
    public void Halves_of_surrogate_pairs_do_not_tell_values_apart()
    {
        Document[] documents = [new() { Id = "a", Keywords = [new("one", "\uD800"), new("one", "\uDC00")] }];

        var column = RandomColumns.Open(RandomColumns.Written(documents, [0]), 1).Values("one");

        Assert.Equal((1, "\uFFFD", 0), (column.ValueCount, column.Value(0), column.Find("\uD800")));
    }

    [Fact]
    public void Damage_is_refused_at_worst()
    {
        var columns = new RandomColumns(3, 70, 8);
        var bytes = RandomColumns.Written(columns.Documents, [.. Enumerable.Range(0, 70)]);
        var (some, matched) = columns.Set(0.1);
        var (most, all) = columns.Set(0.7);
        Damage.EachOf(bytes, section =>
        {
            var reader = new ColumnsReader(section, RandomColumns.Schema, 70);
            for (var document = 0; document < 70; document++) Read(reader, document);
            foreach (var field in new[] { "one", "many", "place" })
            {
                var column = reader.Values(field);
                var counts = new int[column.ValueCount];
                column.Count(some, matched, counts);
                column.Count(most, all, counts);
                for (var value = 0; value < Math.Min(column.ValueCount, 200); value++) column.OrInto(value, new ulong[2]);
                column.Find("é5");
            }
            var days = reader.Numbers("days");
            days.Count(most, all, new int[days.Values.Length]);
            days.OrRange(-3, 15, new ulong[2]);
        });
    }

    private static void ForRandomColumns(Action<RandomColumns> check)
    {
        foreach (var documents in new[] { 0, 1, 64, 3000 }) check(new RandomColumns(documents, documents, 300));
        var cases = from seed in Gen.Choose(0, int.MaxValue) from documents in Gen.Choose(0, 400) from values in Gen.Choose(1, 300) select (seed, documents, values);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15), Prop.ForAll(cases.ToArbitrary(), @case => check(new RandomColumns(@case.seed, @case.documents, @case.values))));
    }

    private static (ColumnCells Cells, ColumnLists Lists) Parts(RandomColumns columns, string field)
    {
        int[] order = [.. Enumerable.Range(0, columns.Documents.Length)];
        var lists = new DocumentLists();
        var values = columns.Documents.SelectMany(document => Of(document)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        foreach (var document in columns.Documents)
        {
            foreach (var value in Of(document)) lists.Add(Array.BinarySearch(values, value, StringComparer.Ordinal));
            lists.End();
        }
        int[] ranks = [.. Enumerable.Range(0, values.Length)];
        return (new ColumnCells(Relais.Engine.Storage.Section.Of(Sections.Written(to => CellsWriter.Write(to, lists, order, ranks))), order.Length, ranks.Length),
            new ColumnLists(Relais.Engine.Storage.Section.Of(Sections.Written(to => ListsWriter.Write(to, lists, order, ranks))), order.Length, ranks.Length));

        IEnumerable<string> Of(Document document) => field == "days" ? NumbersOf(document, field).Select(number => FormattableString.Invariant($"{number}")) : TextsOf(document, field);
    }

    private static (List<KeywordValue> Keywords, List<TreeValue> Trees, List<NumberValue> Numbers) Read(ColumnsReader reader, int document)
    {
        var read = (new List<KeywordValue>(), new List<TreeValue>(), new List<NumberValue>());
        reader.Read(document, read.Item1, read.Item2, read.Item3);
        return read;
    }

    private static IEnumerable<(string, int)> Naive(RandomColumns columns, ulong[] bits, string field, StringComparer order) => Members(bits)
        .SelectMany(document => TextsOf(columns.Documents[document], field).Distinct(order)).GroupBy(value => value, order).OrderBy(values => values.Key, order).Select(values => (values.Key, values.Count()));

    private static IEnumerable<(long, int)> Naive(RandomColumns columns, ulong[] bits, string field) => Members(bits)
        .SelectMany(document => NumbersOf(columns.Documents[document], field).Distinct()).GroupBy(value => value).OrderBy(values => values.Key).Select(values => (values.Key, values.Count()));

    private static IEnumerable<string> TextsOf(Document document, string field) => document.Keywords.Where(keyword => keyword.Field == field).Select(keyword => keyword.Value)
        .Concat(document.Trees.Where(tree => tree.Field == field).SelectMany(tree => tree.Path));

    private static IEnumerable<long> NumbersOf(Document document, string field) => document.Numbers.Where(number => number.Field == field).Select(number => number.Value);

    private static IEnumerable<int> Where(RandomColumns columns, Func<Document, bool> has) => Enumerable.Range(0, columns.Documents.Length).Where(document => has(columns.Documents[document]));

    private static IEnumerable<int> Members(ulong[] bits) => Enumerable.Range(0, bits.Length * 64).Where(document => (bits[document >> 6] >> document & 1) != 0);

    private static string Line(TreeValue tree) => tree.Field + ":" + string.Join('/', tree.Path);
}
