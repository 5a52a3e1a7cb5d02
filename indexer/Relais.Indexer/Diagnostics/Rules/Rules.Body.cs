namespace Relais.Indexer.Diagnostics;

public static partial class Rules
{
    /// <summary>A section that must be there at the record's status is absent or empty.</summary>
    public static readonly Rule MissingSection = Rule.Error("missing-section",
        "La section « {0} » {{#{1}}} est obligatoire pour le statut « {2} » : {3}",
        "The section '{0}' {{#{1}}} is required for the status '{2}': {3}");

    /// <summary>A heading of level 2 outside the known ids.</summary>
    public static readonly Rule UnknownSection = Rule.Error("unknown-section",
        "Le titre « {0} » n'est pas une section connue. Ajoutez-lui son identifiant, par exemple {{#{1}}}, ou {{#x-votre-mot}} pour une section à vous.",
        "The heading '{0}' is not a known section. Add its id, for example {{#{1}}}, or {{#x-your-word}} for a section of your own.");

    /// <summary>A section id used twice.</summary>
    public static readonly Rule DuplicateSection = Rule.Error("duplicate-section",
        "La section {{#{0}}} est déjà à la ligne {1}. Réunissez les deux.",
        "The section {{#{0}}} is already on line {1}. Merge them.");

    /// <summary>Text before the first heading, where no section would hold it.</summary>
    public static readonly Rule TextOutsideSection = Rule.Error("text-outside-section",
        "Ce texte vient avant le premier titre « ## » : aucune section ne le contient. Placez-le sous un titre.",
        "This text comes before the first '##' heading: no section holds it. Move it under a heading.");

    /// <summary>A heading of level 1 in the text: the title is a field.</summary>
    public static readonly Rule TitleInBody = Rule.Error("title-in-body",
        "Un titre de niveau 1 (« # ») est réservé au champ « title ». Écrivez « ## » ou « ### ».",
        "A level 1 heading ('#') is kept for the field 'title'. Write '##' or '###'.");

    /// <summary>A heading level skipped (H2 to H4).</summary>
    public static readonly Rule SkippedHeading = Rule.Warning("skipped-heading",
        "Ce titre saute un niveau (de {0} à {1}). Écrivez {2}.",
        "This heading skips a level (from {0} to {1}). Write {2}.");

    /// <summary>A heading whose signs touch its words: Markdown takes it for text.</summary>
    public static readonly Rule HeadingWithoutSpace = Rule.Error("heading-without-space",
        "« {0} » n'est pas lu comme un titre. Mettez une espace après les signes #.",
        "'{0}' is not read as a heading. Put a space after the # signs.");

    /// <summary>Raw HTML in the Markdown.</summary>
    public static readonly Rule RawHtml = Rule.Error("raw-html",
        "Le HTML n'est pas admis dans le texte : « {0} ». Écrivez-le en Markdown.",
        "HTML is not allowed in the text: '{0}'. Write it in Markdown.");

    /// <summary>Quotes, lists or emphases nested beyond any use.</summary>
    public static readonly Rule TextTooDeep = Rule.Error("text-too-deep",
        "Le texte emboîte trop de citations, de listes ou de mises en forme. Simplifiez-le.",
        "The text nests too many quotes, lists or emphases. Make it simpler.");

    /// <summary>A footnote as other Markdown writes it: readers would see its brackets.</summary>
    public static readonly Rule Footnote = Rule.Warning("footnote",
        "« {0} » n'est pas une note d'ici. Pour une source, écrivez [S1] et ajoutez-la au champ « sources » ; pour une remarque, mettez-la dans le texte.",
        "'{0}' is no note here. For a source, write [S1] and add it to the field 'sources'; for a remark, put it into the text.");

    /// <summary>A link or an image to a file whose name has a space: Markdown takes it for text, and readers would see its brackets.</summary>
    public static readonly Rule SpaceInLink = Rule.Warning("space-in-link",
        "L'espace dans « {0} » empêche de lire ce lien ou cette image. {1}.",
        "The space in '{0}' keeps this link or image from being read. {1}.");

    /// <summary>An image without alternative text.</summary>
    public static readonly Rule MissingAlt = Rule.Error("missing-alt",
        "L'image « {0} » n'a pas de texte de remplacement. Décrivez-la entre les crochets : ![description]({0}).",
        "The image '{0}' has no alternative text. Describe it between the brackets: ![description]({0}).");

    /// <summary>A link to a file or record that does not exist.</summary>
    public static readonly Rule BrokenLink = Rule.Error("broken-link",
        "Le lien « {0} » ne mène à aucune fiche. Écrivez le chemin depuis ce fichier, comme ../autre-fiche/fr.md.",
        "The link '{0}' leads to no record. Write the path from this file, as in ../other-record/fr.md.");

    /// <summary>A link to a section that does not exist.</summary>
    public static readonly Rule BrokenAnchor = Rule.Error("broken-anchor",
        "Le lien « {0} » vise la section « {1} », qui n'existe pas dans {2}.",
        "The link '{0}' points at the section '{1}', which does not exist in {2}.");

    /// <summary>A link of a scheme that could run code or that readers cannot follow.</summary>
    public static readonly Rule UnsafeLink = Rule.Error("unsafe-link",
        "Le lien « {0} » n'est pas admis : https, http, mailto, ou le chemin d'une fiche.",
        "The link '{0}' is not allowed: https, http, mailto, or the path of a record.");

    /// <summary>A link whose text is empty.</summary>
    public static readonly Rule EmptyLink = Rule.Error("empty-link",
        "Le lien vers « {0} » n'a pas de texte. Écrivez entre les crochets ce que l'on y trouve.",
        "The link to '{0}' has no text. Write between the brackets what is found there.");
}
