using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Relais.Engine.Storage.Postings;

/// <summary>
/// Positions of the documents of one block of postings. They lie in runs of 128, whatever document they belong to; a phrase asks for few of the documents, and only the runs of those are
/// decoded. Not for several threads.
/// </summary>
internal sealed class PositionRuns
{
    /// <summary>How many positions <see cref="Few"/> gives at most.</summary>
    public const int MostOfFew = 8;

    private const int Run = BlockPacking.Size;

    private readonly int[] _starts = new int[BlockPacking.Size + 1];

    /// <summary>Where each run begins, as far as it is known.</summary>
    private readonly List<int> _places = [];

    private int[] _positions = [];
    private bool[] _isDecoded = [];

    /// <summary>Of each document, whether its positions can be given as they are.</summary>
    private readonly bool[] _isSummed = new bool[BlockPacking.Size];

    private Section? _bytes;
    private int _next;
    private int _total;

    /// <summary>Where the bytes behind the last run begin; all runs are looked at for that.</summary>
    public int End
    {
        get
        {
            for (var run = _places.Count; run * Run < _total; run++) Pass(run, decodes: false);
            return _next;
        }
    }

    /// <summary>Where the positions of a document begin among those of all.</summary>
    public int Start(int document) => _starts[document];

    /// <summary>To another block.</summary>
    /// <param name="bytes">The postings of the term.</param>
    /// <param name="at">Where the first run begins.</param>
    /// <param name="frequencies">Of the documents of the block.</param>
    /// <exception cref="InvalidDataException">The frequencies are more than the bytes can hold.</exception>
    public void Enter(Section bytes, int at, ReadOnlySpan<int> frequencies)
    {
        var (total, signs) = (0L, 0);
        for (var i = 0; i < frequencies.Length; i++)
        {
            _starts[i] = (int)total;
            total += frequencies[i];
            signs |= frequencies[i] - 1;
        }
        // A position takes at least a bit of its own or stands in a run of equal gaps of 128.
        if (signs < 0 || total > (long)bytes.Length * Run) throw new InvalidDataException("A term has impossible frequencies.");
        _starts[frequencies.Length] = _total = (int)total;
        var runs = (_total + Run - 1) / Run;
        if (_positions.Length < _total + MostOfFew)
        {
            _positions = new int[Math.Max(_total + MostOfFew, 2 * Run)];
            _isDecoded = new bool[(_positions.Length + Run - 1) / Run];
        }
        else
        {
            _isDecoded.AsSpan(0, runs).Clear();
        }
        _isSummed.AsSpan().Clear();
        _places.Clear();
        _bytes = bytes;
        _next = at;
    }

    /// <summary>The positions of a document of the block, rising.</summary>
    public ReadOnlySpan<int> this[int document]
    {
        get
        {
            var own = _positions.AsSpan(_starts[document], _starts[document + 1] - _starts[document]);
            if (!_isSummed[document]) Sum(document, own);
            return own;
        }
    }

    /// <summary>The positions of a document that has at most <see cref="MostOfFew"/>, in rising order and without a loop; false when it has more.</summary>
    /// <param name="document">Of the block.</param>
    /// <param name="filler">What stands behind the last position.</param>
    /// <param name="positions">The positions, then the filler.</param>
    public bool Few(int document, int filler, out Vector256<int> positions)
    {
        var start = _starts[document];
        var count = _starts[document + 1] - start;
        if (count > MostOfFew)
        {
            positions = default;
            return false;
        }
        var (run, last) = (start / Run, (start + count - 1) / Run);
        if (!_isDecoded[run]) Decode(run);
        if (last != run) Decode(last);
        positions = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(_positions.AsSpan(start, MostOfFew)));
        if (!_isSummed[document])
        {
            // Sums of gaps: of neighbours, of pairs, of halves.
            positions += Vector256.Shuffle(positions, Vector256.Create(-1, 0, 1, 2, 3, 4, 5, 6));
            positions += Vector256.Shuffle(positions, Vector256.Create(-1, -1, 0, 1, 2, 3, 4, 5));
            positions += Vector256.Shuffle(positions, Vector256.Create(-1, -1, -1, -1, 0, 1, 2, 3));
        }
        positions = Vector256.ConditionalSelect(Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)), positions, Vector256.Create(filler));
        return true;
    }

    private void Sum(int document, Span<int> own)
    {
        var last = (_starts[document + 1] - 1) / Run;
        for (var run = _starts[document] / Run; run <= last; run++) Decode(run);
        for (var i = 1; i < own.Length; i++) own[i] += own[i - 1];
        _isSummed[document] = true;
    }

    private void Decode(int run)
    {
        if (_isDecoded[run]) return;
        for (var before = _places.Count; before < run; before++) Pass(before, decodes: false);
        if (run == _places.Count)
        {
            Pass(run, decodes: true);
            return;
        }
        var reader = new SectionReader(_bytes!.Span);
        reader.Take(_places[run]);
        PatchedBlock.Read(ref reader, Places(run));
        _isDecoded[run] = true;
    }

    private void Pass(int run, bool decodes)
    {
        var reader = new SectionReader(_bytes!.Span);
        reader.Take(_next);
        _places.Add(_next);
        if (decodes) PatchedBlock.Read(ref reader, Places(run));
        else PatchedBlock.Skip(ref reader, Places(run).Length);
        _isDecoded[run] = decodes;
        _next = reader.Position;
    }

    private Span<int> Places(int run) => _positions.AsSpan(run * Run, Math.Min(Run, _total - (run * Run)));
}
