using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;

namespace Relais.Tools.CommandLine;

/// <summary>The schema of the centre that a command is about.</summary>
internal static class OpenedSchema
{
    /// <summary>The schema with its vocabularies; without it there is nothing to do.</summary>
    /// <exception cref="RefusalException">The schema or a vocabulary has a fault, which is told.</exception>
    public static ContentSchema Of(Session session)
    {
        var faults = new DiagnosticBag();
        if (SchemaLoader.Load(session.Root, faults) is { } schema) return schema;
        foreach (var fault in faults.Sorted()) session.Error.WriteLine(fault.ToText(session.Speech.Language));
        throw new RefusalException(session.Say("Le schéma ou un vocabulaire a des erreurs : corrigez-les d'abord.", "The schema or a vocabulary has errors: correct them first."), ExitCode.Faults);
    }
}
