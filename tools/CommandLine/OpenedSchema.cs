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
        return SchemaLoader.Load(session.Root, faults) ?? throw Refusal(session, faults.Sorted());
    }

    /// <summary>Tells the faults that leave no schema; what to throw then.</summary>
    public static RefusalException Refusal(Session session, IEnumerable<Diagnostic> faults)
    {
        foreach (var fault in faults) session.Error.WriteLine(fault.ToText(session.Speech.Language));
        return new RefusalException(session.Say("Le schéma ou un vocabulaire a des erreurs : corrigez-les d'abord.", "The schema or a vocabulary has errors: correct them first."), ExitCode.Faults);
    }
}
