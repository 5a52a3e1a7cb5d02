using Spectre.Console;

namespace Relais.Tools.CommandLine;

/// <summary>Writes lines in Spectre's markup: styled and wrapped for a person at a terminal, plain and one line each for a pipe.</summary>
internal sealed class MarkedOutput
{
    private readonly TextWriter _output;
    private readonly IAnsiConsole? _console;

    public MarkedOutput(ToolEnvironment environment)
    {
        _output = environment.Output;
        if (!environment.IsTerminal) return;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(environment.Output),
            ColorSystem = environment.Colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
    }

    /// <summary>One line, moved right by so many spaces.</summary>
    public void Line(string markup = "", int indent = 0)
    {
        if (_console is null) _output.WriteLine(new string(' ', markup.Length == 0 ? 0 : indent) + Markup.Remove(markup));
        else if (markup.Length == 0) _console.WriteLine();
        else _console.Write(new Padder(new Markup(markup), new Padding(indent, 0, 0, 0)));
    }

    /// <summary>A line of a file, as it is: its spaces matter.</summary>
    public void Code(string line, string colour)
    {
        if (_console is null) _output.WriteLine("    " + line);
        else _console.MarkupLine($"    [{colour}]{Markup.Escape(line)}[/]");
    }

    /// <summary>Rows of two or more columns: a table without lines on a terminal, tabs in a pipe.</summary>
    public void Rows(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (_console is null)
        {
            foreach (var row in rows) _output.WriteLine(string.Join('\t', row.Select(cell => Markup.Remove(cell))));
            return;
        }

        if (rows.Count == 0) return;
        var grid = new Grid();
        // Only the last column may wrap: the others are names.
        foreach (var column in Enumerable.Range(1, rows[0].Count)) grid.AddColumn(column < rows[0].Count ? new GridColumn().NoWrap().PadRight(2) : new GridColumn());
        foreach (var row in rows) grid.AddRow([.. row]);
        _console.Write(grid);
    }

    /// <summary>A found word: bold where there is bold, between stars elsewhere.</summary>
    public string Found(string text) => _console is null ? $"**{Markup.Escape(text)}**" : $"[bold yellow]{Markup.Escape(text)}[/]";
}
