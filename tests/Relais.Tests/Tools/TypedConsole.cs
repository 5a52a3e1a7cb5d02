using Spectre.Console;
using Spectre.Console.Rendering;

namespace Relais.Tests.Tools;

/// <summary>A terminal at which keys were typed ahead. Asking for more than was typed is the test's fault.</summary>
internal sealed class TypedConsole : IAnsiConsole, IAnsiConsoleInput
{
    private readonly IAnsiConsole _console;
    private readonly Queue<ConsoleKeyInfo> _keys = new();

    public TypedConsole(params string[] lines)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(Said) });
        foreach (var line in lines)
        {
            foreach (var key in line) _keys.Enqueue(key is '↓' ? new ConsoleKeyInfo('\0', ConsoleKey.DownArrow, false, false, false) : new ConsoleKeyInfo(key, key is ' ' ? ConsoleKey.Spacebar : ConsoleKey.None, false, false, false));
            _keys.Enqueue(new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false));
        }
    }

    public StringWriter Said { get; } = new();

    public int KeysLeft => _keys.Count;

    public Profile Profile => _console.Profile;

    public IAnsiConsoleCursor Cursor => _console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => _console.ExclusivityMode;

    public RenderPipeline Pipeline => _console.Pipeline;

    public void Clear(bool home) => _console.Clear(home);

    public void Write(IRenderable renderable) => _console.Write(renderable);

    public bool IsKeyAvailable() => _keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => _keys.Dequeue();

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult<ConsoleKeyInfo?>(_keys.Dequeue());
}
