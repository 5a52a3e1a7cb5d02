namespace Relais.Indexer.Diagnostics;

public static partial class Rules
{
    /// <summary>A field that the schema does not have.</summary>
    public static readonly Rule UnknownField = Rule.Error("unknown-field",
        "Le champ « {0} » n'existe pas. Corrigez son nom ou retirez-le.",
        "There is no field '{0}'. Correct its name or remove it.");

    /// <summary>A field of a group that stands at the margin, where the group does not hold it.</summary>
    public static readonly Rule FieldOutsideGroup = Rule.Error("field-outside-group",
        "Le champ « {0} » est un champ du groupe « {1} ». Placez sa ligne sous « {1}: » et commencez-la par {2} espaces.",
        "The field '{0}' is a field of the group '{1}'. Put its line under '{1}:' and begin it with {2} spaces.");

    /// <summary>A field that must be filled at the record's status is absent or empty.</summary>
    public static readonly Rule MissingField = Rule.Error("missing-field",
        "Le champ « {0} » ({1}) est obligatoire pour le statut « {2} ». {3}.",
        "The field '{0}' ({1}) is required for the status '{2}'. {3}.");

    /// <summary>A value of another type than the field's.</summary>
    public static readonly Rule WrongType = Rule.Error("wrong-type",
        "Le champ « {0} » attend {1}, et non {2}.",
        "The field '{0}' expects {1}, not {2}.");

    /// <summary>A term that the vocabulary does not have.</summary>
    public static readonly Rule UnknownTerm = Rule.Error("unknown-term",
        "« {0} » n'est pas un terme du vocabulaire « {1} ». Choisissez-en un dans content/vocabularies/{1}.yml.",
        "'{0}' is not a term of the vocabulary '{1}'. Choose one in content/vocabularies/{1}.yml.");

    /// <summary>A term that was replaced by another.</summary>
    public static readonly Rule DeprecatedTerm = Rule.Warning("deprecated-term",
        "Le terme « {0} » est remplacé par « {1} ». Écrivez ce dernier.",
        "The term '{0}' is replaced by '{1}'. Write the latter.");

    /// <summary>The same value twice in a list.</summary>
    public static readonly Rule DuplicateValue = Rule.Error("duplicate-value",
        "« {0} » est deux fois dans le champ « {1} ». Gardez-le une fois.",
        "'{0}' stands twice in the field '{1}'. Keep it once.");

    /// <summary>Fewer or more values than the field takes.</summary>
    public static readonly Rule ListLength = Rule.Error("list-length",
        "Le champ « {0} » compte {1} valeur(s) ; il en faut de {2} à {3}.",
        "The field '{0}' has {1} value(s); it takes from {2} to {3}.");

    /// <summary>A text shorter or longer than the field takes.</summary>
    public static readonly Rule TextLength = Rule.Error("text-length",
        "Le champ « {0} » compte {1} caractères ; il en faut de {2} à {3}.",
        "The field '{0}' has {1} characters; it takes from {2} to {3}.");

    /// <summary>A number outside the field's bounds.</summary>
    public static readonly Rule NumberRange = Rule.Error("number-range",
        "Le champ « {0} » vaut {1} ; il va de {2} à {3}.",
        "The field '{0}' is {1}; it goes from {2} to {3}.");

    /// <summary>A text that does not have the form of its field.</summary>
    public static readonly Rule BadFormat = Rule.Error("bad-format",
        "« {0} » n'a pas la forme attendue du champ « {1} » : {2}.",
        "'{0}' does not have the form of the field '{1}': {2}.");

    /// <summary>A date that does not exist or is written otherwise.</summary>
    public static readonly Rule BadDate = Rule.Error("bad-date",
        "« {0} » n'est pas une date du champ « {1} ». Écrivez {2}.",
        "'{0}' is not a date of the field '{1}'. Write {2}.");

    /// <summary>An end before the start.</summary>
    public static readonly Rule EndBeforeStart = Rule.Error("end-before-start",
        "La fin ({0}) précède le début ({1}). Corrigez l'une des deux dates.",
        "The end ({0}) is before the start ({1}). Correct one of the dates.");

    /// <summary>An address of the web that cannot be one.</summary>
    public static readonly Rule BadUrl = Rule.Error("bad-url",
        "« {0} » n'est pas une adresse web complète. Écrivez-la avec https://.",
        "'{0}' is not a complete web address. Write it with https://.");

    /// <summary>An e-mail address that cannot be one.</summary>
    public static readonly Rule BadEmail = Rule.Error("bad-email",
        "« {0} » n'est pas une adresse de courriel.",
        "'{0}' is not an e-mail address.");

    /// <summary>A field that only the original may have.</summary>
    public static readonly Rule FieldNotTranslatable = Rule.Error("field-not-translatable",
        "Le champ « {0} » ne se met que dans l'original ({1}). Retirez-le de la traduction.",
        "The field '{0}' belongs to the original only ({1}). Remove it from the translation.");

    /// <summary>A narrower place that is not in the broader one.</summary>
    public static readonly Rule InconsistentTree = Rule.Error("inconsistent-place",
        "« {0} » ({1}) n'est pas dans « {2} » ({3}). Corrigez l'un des deux.",
        "'{0}' ({1}) is not in '{2}' ({3}). Correct one of them.");
}
