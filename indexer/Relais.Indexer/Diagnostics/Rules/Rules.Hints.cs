namespace Relais.Indexer.Diagnostics;

public static partial class Rules
{
    /// <summary>A sentence of more words than readers follow easily. A pair such as « usagers et usagères » counts as one word.</summary>
    public static readonly Rule LongSentence = Rule.Hint("long-sentence",
        "Cette phrase compte {0} mots : « {1} » Si vous le pouvez, coupez-la en deux ; une idée, une phrase.",
        "This sentence has {0} words: \"{1}\" If you can, cut it in two; one idea, one sentence.");

    /// <summary>An acronym that neither the text nor the centre's vocabularies explain, in French.</summary>
    public static readonly Rule UnexplainedAcronym = Rule.Hint("unexplained-acronym",
        "« {0} » n'est expliqué nulle part dans ce fichier. Écrivez-le une fois en toutes lettres, suivi du sigle entre parenthèses.",
        "'{0}' is explained nowhere in this file. Write it out once, followed by the acronym in brackets.");

    /// <summary>Passive verbs in a row, in French: the reader does not learn who did what.</summary>
    public static readonly Rule PassiveChain = Rule.Hint("passive-chain",
        "Ici, {0} verbes passifs se suivent : {1}. Si vous le savez, dites qui agit : « l'équipe a ouvert » plutôt que « a été ouvert ».",
        "Here, {0} passive verbs follow each other: {1}. If you know it, say who acts: \"the team opened\" rather than \"was opened\".");

    /// <summary>A quote signed with the name of a person, whose agreement the record does not tell.</summary>
    public static readonly Rule NamedQuote = Rule.Hint("named-quote",
        "Cette parole est signée « {0} ». La fiche est publique : signez par un rôle (« habitante, 54 ans »), ou notez l'accord de la personne dans le champ « {1} ».",
        "This quote is signed \"{0}\". The record is public: sign with a role (\"resident, 54\"), or note the person's agreement in the field '{1}'.");

    /// <summary>A telephone number.</summary>
    public static readonly Rule PhoneNumber = Rule.Hint("phone-number",
        "« {0} » est un numéro de téléphone. La fiche est publique, et git garde tout : si c'est celui d'une personne, retirez-le avant d'enregistrer.",
        "'{0}' is a telephone number. The record is public, and git keeps everything: if it is a person's, remove it before you commit.");

    /// <summary>An e-mail address that seems to be a person's, not a shared mailbox.</summary>
    public static readonly Rule PersonalEmail = Rule.Hint("personal-email",
        "« {0} » semble l'adresse d'une personne. La fiche est publique, et git garde tout : mettez plutôt l'adresse de la structure, ou sa page de contact.",
        "'{0}' seems to be a person's address. The record is public, and git keeps everything: give the organisation's address instead, or its contact page.");
}
