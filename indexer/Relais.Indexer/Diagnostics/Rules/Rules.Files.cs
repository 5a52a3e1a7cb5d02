namespace Relais.Indexer.Diagnostics;

public static partial class Rules
{
    /// <summary>A file is not valid UTF-8.</summary>
    public static readonly Rule NotUtf8 = Rule.Error("not-utf8",
        "Le fichier n'est pas en UTF-8 : octet {0} illisible. Enregistrez-le en UTF-8 dans votre éditeur de texte.",
        "The file is not UTF-8: byte {0} cannot be read. Save it as UTF-8 in your text editor.");

    /// <summary>A text file is larger than the schema allows.</summary>
    public static readonly Rule FileTooLarge = Rule.Error("file-too-large",
        "Le fichier pèse {0} octets, plus que la limite de {1}. Raccourcissez le texte ou placez les annexes dans des documents.",
        "The file is {0} bytes, over the limit of {1}. Shorten the text or move annexes into documents.");

    /// <summary>An image or document is larger than the schema allows.</summary>
    public static readonly Rule AssetTooLarge = Rule.Error("asset-too-large",
        "Le fichier joint « {0} » pèse {1} octets, plus que la limite de {2}. Réduisez-le.",
        "The attached file '{0}' is {1} bytes, over the limit of {2}. Make it smaller.");

    /// <summary>A file that cannot be read (absent, rights, disk) or may not (a symbolic link).</summary>
    public static readonly Rule UnreadableFile = Rule.Error("unreadable-file",
        "Le fichier ne peut pas être lu : {0}. Mettez à cette place un fichier ordinaire, que tous peuvent lire.",
        "The file cannot be read: {0}. Put an ordinary file there, that everyone may read.");

    /// <summary>A folder that is another git repository (a submodule): the repository of the centre does not hold its files.</summary>
    public static readonly Rule Submodule = Rule.Error("submodule",
        "Ce dossier est un sous-module : ses fichiers sont dans un autre dépôt, et le centre ne les a pas. Retirez le sous-module (git rm) et mettez les fichiers à sa place.",
        "This folder is a submodule: its files are in another repository, and the centre does not have them. Remove the submodule (git rm) and put the files in its place.");

    /// <summary>A file of which the repository holds no more than a Git LFS pointer.</summary>
    public static readonly Rule LfsPointer = Rule.Error("lfs-pointer",
        "Le dépôt n'a pas le fichier « {0} » mais un renvoi de Git LFS, que le centre ne suit pas. Mettez-y le fichier lui-même : git lfs untrack, puis git add.",
        "The repository does not have the file '{0}' but a Git LFS pointer, which the centre does not follow. Put the file itself there: git lfs untrack, then git add.");

    /// <summary>A file whose place or name is not one that a record has.</summary>
    public static readonly Rule MisplacedFile = Rule.Error("misplaced-file",
        "Ce fichier n'est pas à une place prévue : ici on attend {0}. Renommez-le ou déplacez-le.",
        "This file is not where a record can be: expected {0}. Rename or move it.");

    /// <summary>A folder or file name that cannot be an address.</summary>
    public static readonly Rule BadSlug = Rule.Error("bad-slug",
        "« {0} » ne peut pas servir d'adresse : lettres minuscules sans accent, chiffres et tirets seulement. Renommez en « {1} ».",
        "'{0}' cannot be an address: unaccented lower-case letters, digits and hyphens only. Rename it to '{1}'.");

    /// <summary>Two records of one type have one address (names that differ by case only).</summary>
    public static readonly Rule DuplicateSlug = Rule.Error("duplicate-slug",
        "L'adresse « {0} » est déjà celle de {1}. Renommez l'un des deux.",
        "The address '{0}' is already that of {1}. Rename one of them.");
}
