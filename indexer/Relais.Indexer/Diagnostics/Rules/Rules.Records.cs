namespace Relais.Indexer.Diagnostics;

public static partial class Rules
{
    /// <summary>Two records have one id.</summary>
    public static readonly Rule DuplicateId = Rule.Error("duplicate-id",
        "L'identifiant « {0} » est déjà celui de {1}. Donnez-en un autre à l'une des deux fiches.",
        "The identifier '{0}' is already that of {1}. Give one of the two another.");

    /// <summary>A former address of a record that another record has, or had.</summary>
    public static readonly Rule FormerSlugTaken = Rule.Error("former-slug-taken",
        "L'ancienne adresse « {0} » est déjà celle de {1}. Retirez-la d'une des deux fiches : une adresse ne mène qu'à une fiche.",
        "The former address '{0}' is already that of {1}. Remove it from one of the two records: an address leads to one record only.");

    /// <summary>A reference to a record that does not exist.</summary>
    public static readonly Rule DanglingReference = Rule.Error("dangling-reference",
        "Le champ « {0} » renvoie à « {1} », qui n'existe pas dans content/{2}.",
        "The field '{0}' refers to '{1}', which does not exist in content/{2}.");

    /// <summary>A reference of a record to itself.</summary>
    public static readonly Rule SelfReference = Rule.Warning("self-reference",
        "Le champ « {0} » renvoie à cette fiche même. Nommez l'autre fiche, ou retirez le renvoi.",
        "The field '{0}' refers to this very record. Name the other record, or remove the reference.");

    /// <summary>A translation without the original it names.</summary>
    public static readonly Rule TranslationWithoutOriginal = Rule.Error("translation-without-original",
        "Cette traduction dit venir de « {0}.md », qui n'existe pas à côté d'elle. Ajoutez l'original ou corrigez « translation.of ».",
        "This translation says it comes from '{0}.md', which does not stand beside it. Add the original or correct 'translation.of'.");

    /// <summary>The original has changed since somebody last confirmed that the translation says the same. A translation for which nothing is recorded is never told.</summary>
    public static readonly Rule TranslationStale = Rule.Warning("translation-stale",
        "L'original a changé depuis que cette traduction a été confirmée : {0}. Reprenez ces passages (relais translate status {1} --diff montre ce qui a changé), puis : relais translate confirm {1} {2}.",
        "The original has changed since this translation was confirmed: {0}. Bring these passages up to date (relais translate status {1} --diff shows what changed), then: relais translate confirm {1} {2}.");

    /// <summary>Two files of one record both claim to be the original.</summary>
    public static readonly Rule TwoOriginals = Rule.Error("two-originals",
        "« {0} » est déjà l'original de cette fiche. Ajoutez « translation: » à la traduction.",
        "'{0}' is already the original of this record. Add 'translation:' to the translation.");

    /// <summary>The language inside the file is not that of its name.</summary>
    public static readonly Rule LanguageMismatch = Rule.Error("language-mismatch",
        "Le fichier s'appelle {0} mais son champ « lang » dit « {1} ». Mettez les deux d'accord.",
        "The file is called {0} but its 'lang' says '{1}'. Make them agree.");

    /// <summary>A source number cited that the list of sources lacks.</summary>
    public static readonly Rule UnknownSource = Rule.Error("unknown-source",
        "La source [{0}] n'est pas dans la liste « sources ». Ajoutez-la ou corrigez le numéro.",
        "The source [{0}] is not in the list 'sources'. Add it or correct the number.");

    /// <summary>A source listed that nothing cites.</summary>
    public static readonly Rule UnusedSource = Rule.Warning("unused-source",
        "La source {0} n'est citée nulle part dans le texte. Citez-la entre crochets, [{0}], ou retirez-la.",
        "The source {0} is cited nowhere in the text. Cite it in brackets, [{0}], or remove it.");

    /// <summary>The image file of a medium, or another attached file, is not there or not allowed.</summary>
    public static readonly Rule MissingAsset = Rule.Error("missing-asset",
        "Le fichier « {0} » n'est pas à côté de la fiche. Ajoutez-le ou corrigez le nom.",
        "The file '{0}' is not beside the record. Add it or correct the name.");

    /// <summary>An attached file of a kind the schema does not accept, or a path that leaves the record's folder.</summary>
    public static readonly Rule BadAssetPath = Rule.Error("bad-asset-path",
        "« {0} » n'est pas un fichier admis : un simple nom de fichier, dans le dossier de la fiche, en {1}.",
        "'{0}' is not an accepted file: a plain file name, in the record's folder, in {1}.");
}
