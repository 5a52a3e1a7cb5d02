namespace Relais.Engine.Storage.Postings;

/// <summary>
/// Positions of the documents of one block of postings. They lie in runs of 128, whatever document they belong to; a phrase asks for few of the documents, and only the runs of those are
/// decoded. Not for several threads.
/// </summary>
internal sealed class PositionRuns
{
    private const int Run = BlockPacking.Size;

    private readonly int[] _starts = new int[BlockPacking.Size + 1];

    /// <summary>Where each run begins, as far as it is known.</summary>
    private readonly List<int> _places = [];

    private int[] _positions = [];
    private bool[] _isDecoded = [];
    private UInt128 _summed;
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
        var total = 0L;
        for (var i = 0; i < frequencies.Length; i++)
        {
            _starts[i] = (int)total;
            total += frequencies[i];
            // A position takes at least a bit of its own or stands in a run of equal gaps of 128.
            if (frequencies[i] <= 0 || total > (long)bytes.Length * Run) throw new InvalidDataException("A term has impossible frequencies.");
        }
        _starts[frequencies.Length] = _total = (int)total;
        var runs = (_total + Run - 1) / Run;
        if (_positions.Length < _total)
        {
            _positions = new int[Math.Max(_total, 2 * Run)];
            _isDecoded = new bool[(_positions.Length + Run - 1) / Run];
        }
        else
        {
            _isDecoded.AsSpan(0, runs).Clear();
        }
        _summed = UInt128.Zero;
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
            if ((_summed >> document & UInt128.One) != UInt128.Zero) return own;
            var last = (_starts[document + 1] - 1) / Run;
            for (var run = _starts[document] / Run; run <= last; run++) Decode(run);
            for (var i = 1; i < own.Length; i++) own[i] += own[i - 1];
            _summed |= UInt128.One << document;
            return own;
        }
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
