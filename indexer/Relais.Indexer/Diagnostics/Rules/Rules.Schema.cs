namespace Relais.Indexer.Diagnostics;

public static partial class Rules
{
    /// <summary>A key that the schema or a vocabulary does not know.</summary>
    public static readonly Rule UnknownKey = Rule.Error("unknown-key",
        "La clé « {0} » n'est pas connue ici ({1}). Retirez-la ou corrigez son nom.",
        "The key '{0}' is not known here ({1}). Remove it or correct its name.");

    /// <summary>A key that must be there.</summary>
    public static readonly Rule MissingKey = Rule.Error("missing-key",
        "Il manque la clé « {0} » ({1}).",
        "The key '{0}' is missing ({1}).");

    /// <summary>A value that the schema cannot have there.</summary>
    public static readonly Rule BadSchemaValue = Rule.Error("bad-schema-value",
        "« {0} » ne convient pas à « {1} » : {2}.",
        "'{0}' does not suit '{1}': {2}.");

    /// <summary>A vocabulary, type, field, section, role or search field that is named but not defined.</summary>
    public static readonly Rule Undefined = Rule.Error("undefined",
        "« {0} » n'est pas défini ({1}).",
        "'{0}' is not defined ({1}).");

    /// <summary>Something defined twice.</summary>
    public static readonly Rule DuplicateDefinition = Rule.Error("duplicate-definition",
        "« {0} » est défini deux fois ({1}). Gardez-en un.",
        "'{0}' is defined twice ({1}). Keep one.");

    /// <summary>Terms that are each other's broader term.</summary>
    public static readonly Rule CircularTerm = Rule.Error("circular-term",
        "« {0} » est plus large que lui-même : {1}. Retirez un « broader » de ce cercle.",
        "'{0}' is broader than itself: {1}. Remove one 'broader' of this circle.");

    /// <summary>A label that an interface language lacks.</summary>
    public static readonly Rule MissingLabel = Rule.Error("missing-label",
        "Il manque le libellé en « {0} » de {1}.",
        "The label in '{0}' of {1} is missing.");
}
