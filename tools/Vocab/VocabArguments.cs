using System.CommandLine;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Vocab;

/// <summary>The arguments and options that several commands about vocabularies have.</summary>
internal static class VocabArguments
{
    public static Argument<string> Vocabulary(Speech speech) =>
        new("vocabulary") { Description = speech.Say("Nom du vocabulaire : celui de son fichier, sans .yml.", "Name of the vocabulary: that of its file, without .yml."), HelpName = speech.Say("vocabulaire", "vocabulary") };

    public static Argument<string> Term(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };

    public static Option<bool> DryRun(Speech speech) =>
        new("--dry-run") { Description = speech.Say("Montre ce qui changerait, ligne à ligne, sans rien écrire.", "Shows what would change, line by line, without writing anything.") };
}
