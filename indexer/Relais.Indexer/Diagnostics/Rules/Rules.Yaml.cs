namespace Relais.Indexer.Diagnostics;

public static partial class Rules
{
    /// <summary>A Markdown file does not begin with front matter.</summary>
    public static readonly Rule MissingFrontMatter = Rule.Error("missing-front-matter",
        "Le fichier doit commencer par une ligne « --- » suivie des champs. Ajoutez-la en toute première ligne.",
        "The file must begin with a line '---' followed by the fields. Add it as the very first line.");

    /// <summary>The front matter is never closed.</summary>
    public static readonly Rule UnclosedFrontMatter = Rule.Error("unclosed-front-matter",
        "L'en-tête ouvert à la ligne 1 n'est pas fermé. Ajoutez une ligne « --- » entre les champs et le texte.",
        "The front matter opened on line 1 is never closed. Add a line '---' between the fields and the text.");

    /// <summary>A tab indents a line.</summary>
    public static readonly Rule YamlTab = Rule.Error("yaml-tab",
        "Une tabulation décale cette ligne ; l'en-tête n'accepte que des espaces. Remplacez-la par deux espaces.",
        "A tab indents this line; the front matter accepts spaces only. Replace it with two spaces.");

    /// <summary>The lines are not aligned as their level asks.</summary>
    public static readonly Rule YamlIndent = Rule.Error("yaml-indent",
        "Le décalage de cette ligne (ou de la précédente) ne correspond à aucun niveau. Alignez-la sur les champs du même niveau.",
        "The indentation of this line (or the one before) matches no level. Align it with the fields of the same level.");

    /// <summary>Any other fault of YAML form.</summary>
    public static readonly Rule YamlSyntax = Rule.Error("yaml-syntax",
        "L'en-tête n'est pas lisible ici : {0}.",
        "The front matter cannot be read here: {0}.");

    /// <summary>A key stands twice in one group.</summary>
    public static readonly Rule DuplicateKey = Rule.Error("duplicate-key",
        "Le champ « {0} » est déjà à la ligne {1}. Gardez une seule des deux lignes.",
        "The field '{0}' is already on line {1}. Keep only one of them.");

    /// <summary>Anchors, aliases, tags or several documents: YAML that content does not need and that hides meaning.</summary>
    public static readonly Rule YamlFeature = Rule.Error("yaml-feature",
        "« {0} » n'est pas admis dans l'en-tête. Écrivez la valeur en toutes lettres, entre guillemets s'il le faut.",
        "'{0}' is not allowed in the front matter. Write the value out, in quotes if needed.");

    /// <summary>More levels or values than any record needs.</summary>
    public static readonly Rule YamlTooLarge = Rule.Error("yaml-too-large",
        "L'en-tête dépasse la limite de {0} ({1}). Simplifiez-le.",
        "The front matter is over the limit of {0} ({1}). Make it simpler.");
}
