using System.CommandLine;
using Relais.Indexer.Schema;

namespace Relais.Tools.CommandLine;

/// <summary>The options that every command has.</summary>
internal sealed class CommonOptions
{
    private readonly ToolEnvironment _environment;
    private readonly Speech _speech;
    private readonly Option<string?> _root;

    public CommonOptions(RootCommand command, ToolEnvironment environment, Speech speech)
    {
        (_environment, _speech) = (environment, speech);
        _root = new Option<string?>("--root")
        {
            Description = speech.Say(
                "Dossier du centre (celui de content-schema.yml). Par défaut, le plus proche en remontant depuis le dossier courant.",
                "Folder of the centre (the one of content-schema.yml). By default, the nearest at or above the current folder."),
            HelpName = speech.Say("dossier", "folder"),
            Recursive = true,
        };
        var language = new Option<string>("--lang")
        {
            Description = speech.Say("Langue des messages. [défaut : fr]", "Language of messages. [default: fr]"),
            HelpName = "fr|en",
            Recursive = true,
        };
        language.AcceptOnlyFromAmong(Speech.French, Speech.English);
        Verbose = new Option<bool>("--verbose")
        {
            Description = speech.Say("En cas de panne du programme, en montrer le détail.", "When the program fails, show the details."),
            Recursive = true,
        };
        command.Options.Add(_root);
        command.Options.Add(language);
        command.Options.Add(Verbose);
    }

    /// <summary>Whether a bug is shown with its stack.</summary>
    public Option<bool> Verbose { get; }

    /// <summary>The folder named for the centre, as typed; null when none is.</summary>
    public string? NamedRoot(ParseResult result) => result.GetValue(_root);

    /// <summary>The run of a command in the centre it is about.</summary>
    /// <exception cref="RefusalException">There is no centre there.</exception>
    public Session Session(ParseResult result) => new(_environment, _speech, Root(result));

    private string Root(ParseResult result)
    {
        if (result.GetValue(_root) is { } named)
        {
            var root = Path.GetFullPath(named, _environment.WorkingDirectory);
            return IsRoot(root) ? root : throw new RefusalException(_speech.Say(
                $"Il n'y a pas de {SchemaLoader.SchemaPath} dans « {named} » : ce n'est pas le dossier d'un centre.",
                $"There is no {SchemaLoader.SchemaPath} in '{named}': it is not the folder of a centre."));
        }

        for (var folder = _environment.WorkingDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (IsRoot(folder)) return folder;
        throw new RefusalException(_speech.Say(
            $"Aucun {SchemaLoader.SchemaPath} dans ce dossier ni au-dessus. Placez-vous dans le dossier d'un centre, ou nommez-le avec --root.",
            $"No {SchemaLoader.SchemaPath} in this folder or above. Go to the folder of a centre, or name it with --root."));
    }

    private static bool IsRoot(string folder) => File.Exists(Path.Combine(folder, SchemaLoader.SchemaPath));
}
