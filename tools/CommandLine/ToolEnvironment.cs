using System.Text;
using Spectre.Console;

namespace Relais.Tools.CommandLine;

/// <summary>What surrounds a run of the program, so that tests can run it whole without a process.</summary>
internal sealed record ToolEnvironment
{
    /// <summary>What was asked for, and nothing else: it may be read by a program.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>What is said about the work: summaries, progress, complaints.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What is handed to the program; nothing unless said.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>How this very program is started, for whatever must start it again later: hooks.</summary>
    public IReadOnlyList<string> Program { get; init; } = [];

    /// <summary>Folder that relative paths start from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Today, and how long things take.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>True when a person reads the output as it comes.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>True when a person reads what is said about the work.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Where a person can be asked things; null when nobody is there to answer.</summary>
    public IAnsiConsole? Asking { get; init; }

    /// <summary>False when the person asked for no colours (https://no-color.org).</summary>
    public bool Colours { get; init; } = true;

    /// <summary>That of the running process. Both streams are UTF-8 whatever the locale: content is.</summary>
    public static ToolEnvironment OfThisProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var colours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new ToolEnvironment
        {
            Output = Console.Out,
            Error = Console.Error,
            Input = Console.In,
            Program = OwnProgram(),
            WorkingDirectory = Directory.GetCurrentDirectory(),
            IsTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Colours = colours,
            // Questions are said, not given: the output may be read by a program.
            Asking = Console.IsInputRedirected || Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(Console.Error),
                ColorSystem = colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            }),
        };
    }

    private static IReadOnlyList<string> OwnProgram()
    {
        var process = Environment.ProcessPath ?? "relais";
        // Started as "dotnet relais.dll", the process is dotnet and the program its first word.
        return Path.GetFileNameWithoutExtension(process) is "dotnet" ? [process, Path.GetFullPath(Environment.GetCommandLineArgs()[0])] : [process];
    }
}
