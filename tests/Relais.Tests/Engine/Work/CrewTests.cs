using Relais.Engine.Work;

namespace Relais.Tests.Engine.Work;

public sealed class CrewTests
{
    private readonly Crew<object> _crew = new(() => new object());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    public void Results_come_in_the_order_of_the_pieces(int count)
    {
        var results = _crew.Map(Enumerable.Range(0, count), (_, piece) => Work(piece)).Select(pair => pair.Piece);

        Assert.Equal(Enumerable.Range(0, count), results);
    }

    [Fact]
    public void An_error_is_met_where_its_piece_is_due()
    {
        var taken = new List<int>();

        var error = Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var (piece, _) in _crew.Map(Enumerable.Range(0, 500), (_, piece) => piece == 300 ? throw new InvalidOperationException("300") : Work(piece))) taken.Add(piece);
        });

        Assert.Equal("300", error.Message);
        Assert.Equal(Enumerable.Range(0, 300), taken);
    }

    [Fact]
    public void An_error_of_the_source_ends_the_work()
    {
        static IEnumerable<int> Source()
        {
            for (var piece = 0; piece < 100; piece++) yield return piece;
            throw new IOException("no more");
        }

        Assert.Throws<IOException>(() => _crew.Map(Source(), (_, piece) => Work(piece)).Count());
        Assert.Equal(100, _crew.Map(Enumerable.Range(0, 100), (_, piece) => Work(piece)).Count());
    }

    [Fact]
    public void A_tool_that_cannot_be_made_on_another_thread_is_an_error_like_others()
    {
        var asking = Environment.CurrentManagedThreadId;
        using var tried = new ManualResetEventSlim(Environment.ProcessorCount == 1);
        var crew = new Crew<object>(() =>
        {
            if (Environment.CurrentManagedThreadId == asking) return new object();
            tried.Set();
            throw new InvalidOperationException("no tool");
        });

        // The first piece is done by who asks, and lasts until another thread has tried.
        IEnumerable<int> Results() => crew.Map(Enumerable.Range(0, 1_000), (_, piece) =>
        {
            tried.Wait();
            return piece;
        });

        if (Environment.ProcessorCount == 1) Assert.Equal(1_000, Results().Count());
        else Assert.Equal("no tool", Assert.Throws<InvalidOperationException>(() => Results().Count()).Message);
    }

    [Fact]
    public void Who_stops_asking_leaves_no_work_behind()
    {
        var done = 0;

        var first = _crew.Map(Enumerable.Range(0, 10_000), (_, piece) => Interlocked.Increment(ref done)).First();

        var after = Volatile.Read(ref done);
        Assert.InRange(first, 1, after);
        Assert.True(after < 10_000);
    }

    [Fact]
    public void The_source_is_read_by_who_asks_and_only_a_few_pieces_ahead()
    {
        var asking = Environment.CurrentManagedThreadId;
        var read = 0;
        var taken = 0;

        IEnumerable<int> Source()
        {
            for (; read < 1_000; read++)
            {
                Assert.Equal(asking, Environment.CurrentManagedThreadId);
                Assert.True(read - taken <= 4 * Environment.ProcessorCount);
                yield return read;
            }
        }

        foreach (var _ in _crew.Map(Source(), (_, piece) => Work(piece))) taken++;

        Assert.Equal(1_000, taken);
    }

    [Fact]
    public void A_tool_is_used_by_one_thread_at_a_time()
    {
        var crew = new Crew<int[]>(() => new int[1]);

        var inUse = crew.Map(Enumerable.Range(0, 2_000), (tool, piece) =>
        {
            var users = Interlocked.Increment(ref tool[0]);
            Work(piece);
            Interlocked.Decrement(ref tool[0]);
            return users;
        });

        Assert.All(inUse, users => Assert.Equal(1, users));
    }

    /// <summary>Some pieces take much longer than others.</summary>
    private static (int Piece, double Sum) Work(int piece)
    {
        var sum = 0.0;
        for (var i = 0; i < (piece % 7 == 0 ? 20_000 : 10); i++) sum += Math.Sqrt(i);
        return (piece, sum);
    }
}
