using Spectre.Console;

namespace Relais.Tools.CommandLine;

/// <summary>One run of a command: in which centre, in which language, written where.</summary>
internal sealed class Session(ToolEnvironment environment, Speech speech, string root)
{
    /// <summary>Folder of content-schema.yml.</summary>
    public string Root => root;

    public ToolEnvironment Environment => environment;

    public Speech Speech => speech;

    public TextWriter Output => environment.Output;

    public TextWriter Error => environment.Error;

    public string Say(string french, string english) => speech.Say(french, english);

    /// <summary>Does something long, with a sign of life for whoever watches.</summary>
    public T Working<T>(string what, Func<T> work)
    {
        if (!environment.IsErrorTerminal) return work();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(environment.Error),
            ColorSystem = environment.Colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        return console.Status().Start(Markup.Escape(what), _ => work());
    }
}
