using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Relais.Engine.Work;

/// <summary>
/// Does pieces of work on all cores and gives the results in the order of the pieces, so that what is made of them does not depend on how many cores there are. The thread that asks
/// enumerates the pieces, takes part in the work when the others have enough to do, and meets every error, in the order of the pieces. A single piece occupies no other thread.
/// </summary>
/// <typeparam name="TTool">What a thread needs to work; used by one thread at a time, kept from one use of the crew to the next.</typeparam>
/// <param name="hire">Makes a tool.</param>
internal sealed class Crew<TTool>(Func<TTool> hire)
{
    private static readonly int _others = Environment.ProcessorCount - 1;

    /// <summary>Pieces begun or waiting, and results not yet taken: what bounds the memory.</summary>
    private static readonly int _most = 4 * Environment.ProcessorCount;

    private readonly Stack<TTool> _idle = [];

    /// <summary>The results of the pieces. The pieces are enumerated as results are asked for, a few ahead.</summary>
    public IEnumerable<TResult> Map<TItem, TResult>(IEnumerable<TItem> pieces, Func<TTool, TItem, TResult> work)
    {
        var line = new Line<TItem, TResult>(this, work);
        try
        {
            foreach (var piece in pieces)
            {
                line.Add(piece);
                while (line.IsFull || line.IsNextDone) yield return line.Next();
            }
            while (!line.IsEmpty) yield return line.Next();
        }
        finally
        {
            line.Leave();
        }
    }

    private TTool Tool()
    {
        lock (_idle)
        {
            if (_idle.TryPop(out var tool)) return tool;
        }
        return hire();
    }

    private void GiveBack(TTool tool)
    {
        lock (_idle) _idle.Push(tool);
    }

    private sealed class Piece<TItem, TResult>(TItem item)
    {
        private TResult? _result;
        private ExceptionDispatchInfo? _fault;

        /// <summary>Read and set under the lock of the line.</summary>
        public bool IsDone { get; set; }

        [SuppressMessage("Design", "CA1031", Justification = "Whatever it is, it is thrown again where the result is taken.")]
        public void Do(Func<TTool> tool, Func<TTool, TItem, TResult> work)
        {
            try
            {
                _result = work(tool(), item);
            }
            catch (Exception fault)
            {
                _fault = ExceptionDispatchInfo.Capture(fault);
            }
        }

        public TResult Result()
        {
            _fault?.Throw();
            return _result!;
        }
    }

    /// <summary>One enumeration. The public members are for the thread that asks.</summary>
    private sealed class Line<TItem, TResult>(Crew<TTool> crew, Func<TTool, TItem, TResult> work)
    {
        private readonly object _lock = new();
        private readonly Queue<Piece<TItem, TResult>> _given = [];
        private readonly Queue<Piece<TItem, TResult>> _waiting = [];
        private int _busy;

        public bool IsEmpty => _given.Count == 0;

        public bool IsFull => _given.Count >= _most;

        public bool IsNextDone
        {
            get
            {
                lock (_lock) return _given.TryPeek(out var next) && next.IsDone;
            }
        }

        public void Add(TItem item)
        {
            var piece = new Piece<TItem, TResult>(item);
            _given.Enqueue(piece);
            lock (_lock)
            {
                _waiting.Enqueue(piece);
                if (_waiting.Count == 1 || _busy >= _others) return;
                _busy++;
            }
            _ = Task.Run(Help);
        }

        /// <summary>The next result; the thread works until it is there.</summary>
        public TResult Next()
        {
            var next = _given.Dequeue();
            var tool = crew.Tool();
            while (true)
            {
                Piece<TItem, TResult>? piece;
                lock (_lock)
                {
                    while (!next.IsDone && _waiting.Count == 0) Monitor.Wait(_lock);
                    if (next.IsDone) break;
                    piece = _waiting.Dequeue();
                }
                Do(piece, () => tool);
            }
            crew.GiveBack(tool);
            return next.Result();
        }

        /// <summary>Ends the work; what has not begun is left undone.</summary>
        public void Leave()
        {
            lock (_lock)
            {
                _waiting.Clear();
                while (_busy > 0) Monitor.Wait(_lock);
            }
        }

        private void Help()
        {
            TTool? tool = default;
            var hasTool = false;
            while (true)
            {
                Piece<TItem, TResult>? piece;
                lock (_lock)
                {
                    if (!_waiting.TryDequeue(out piece))
                    {
                        if (hasTool) crew.GiveBack(tool!);
                        _busy--;
                        Monitor.PulseAll(_lock);
                        return;
                    }
                }
                Do(piece, Own);
            }

            TTool Own()
            {
                if (!hasTool) (tool, hasTool) = (crew.Tool(), true);
                return tool!;
            }
        }

        private void Do(Piece<TItem, TResult> piece, Func<TTool> tool)
        {
            piece.Do(tool, work);
            lock (_lock)
            {
                piece.IsDone = true;
                Monitor.PulseAll(_lock);
            }
        }
    }
}
