using Relais.Engine.Analysis;

namespace Relais.Tests.Engine.Analysis;

/// <summary>
/// What a text becomes. Words are separated by blanks; the parts of a compound by '_', its joined form stands after '=' ; forms of one part are separated by '|', an acronym stands
/// after '^'.
/// </summary>
public sealed class WordReaderTests
{
    [Theory]
    // Letters, marks, digits
    [InlineData("Bonjour, le monde !", "bonjour le monde")]
    [InlineData("ÉVÈNEMENT e\u0301ve\u0300nement", "evenement^EVENEMENT evenement")]
    [InlineData("cœur ŒUVRE Haïti L’Haÿ ﬁche straße", "coeur oeuvre^OEUVRE haiti hay fiche strasse")]
    [InlineData("co\u00ADopé\u200Bration", "cooperation")]
    [InlineData("soins\u00A0: oui\u202F!", "soins oui")]
    [InlineData("« chez\u00A0soi »", "chez soi")]
    [InlineData("", "")]
    [InlineData("… — ? \uD800 \u0301", "")]
    [InlineData("健康 помощь", "健 康 помощь")]
    // Elision
    [InlineData("l’accès l'accès lʼaccès l′accès", "acces acces acces acces")]
    [InlineData("L’ACCÈS à l’école", "acces^ACCES a ecole")]
    [InlineData("qu’elle jusqu’ici lorsqu’on quelqu’un presqu’île entr’aide", "elle ici on un ile aide")]
    [InlineData("Jusqu’où s’y c’est d’abord", "ou y est abord")]
    [InlineData("aujourd’hui aujourd'hui d’aujourd’hui", "aujourdhui aujourdhui aujourdhui")]
    [InlineData("prud’homme O’Brien don’t people’s", "prudhomme obrien dont peoples|people")]
    [InlineData("rock ’n’ roll d’", "rock n roll d")]
    // Inclusive spellings
    [InlineData("usager·e·s", "usager|usagers|usagere|usageres")]
    [InlineData("usager-e-s usager.e.s usager•e•s", "usager|usagers|usagere|usageres usager|usagers|usagere|usageres usager|usagers|usagere|usageres")]
    [InlineData("usager·es usagers·ères usager·ère·s", "usager|usagers|usagere|usageres usager|usagers|usagere|usageres usager|usagers|usagere|usageres")]
    [InlineData("chacun-e élu·e employé-e", "chacun|chacune elu|elue employe|employee")]
    [InlineData("tout.e.s tous·tes tou·te·s", "tout|touts|toute|toutes tout|tous|toute|toutes tout|tous|toute|toutes")]
    [InlineData("coordinateur/trice coordinateur·rice·s", "coordinateur|coordinatrice coordinateur|coordinateurs|coordinatrice|coordinatrices")]
    [InlineData("professionnel-le-s professionnel·les", "professionnel|professionnels|professionnelle|professionnelles professionnel|professionnels|professionnelle|professionnelles")]
    [InlineData("étudiant(e)s étudiant(e) agent(e)(s)", "etudiant|etudiants|etudiante|etudiantes etudiant|etudiante agent|agents|agente|agentes")]
    [InlineData("bénévole·s bénévole(s)", "benevole|benevoles benevole|benevoles")]
    [InlineData("citoyen·ne·s heureux·se travailleur·euse actif·ve", "citoyen|citoyens|citoyenne|citoyennes heureux|heureuse travailleur|travailleuse actif|active")]
    [InlineData("infirmier·ère·s nouveau·elle chef·fe", "infirmier|infirmiers|infirmiere|infirmieres nouveau|nouvelle chef|cheffe")]
    [InlineData("l’usager·e", "usager|usagere")]
    // Compounds, dots, slashes
    [InlineData("rendez-vous aller‑vers", "rendez_vous=rendezvous aller_vers=allervers")]
    [InlineData("Carcross/Tagish et/ou", "carcross_tagish=carcrosstagish et_ou=etou")]
    [InlineData("Noddr.de. Fin.", "noddr_de=noddrde fin")]
    [InlineData("Val-d’Oise L’Haÿ-les-Roses", "val_oise=valdoise hay_les_roses=haylesroses")]
    [InlineData("peut-elle fait-il", "peut_elle=peutelle fait_il=faitil")]
    [InlineData("(texte) f(x) sous(entendu)", "texte f x sous entendu")]
    [InlineData("a - b -c d-", "a b c d")]
    // Numbers, codes, acronyms
    [InlineData("13e 2A n° 93 N°12", "13e 2a no 93 no 12")]
    [InlineData("1,5 1.5 2002-2 10 000", "1_5=1.5 1_5=1.5 2002_2=2002-2 10 000")]
    [InlineData("la PASS et les CSAPA", "la pass^PASS et les csapa^CSAPA")]
    [InlineData("un public LGBTQIA+, C++ a+b", "un public lgbtqia|lgbtqia+^LGBTQIA c|c++ a b")]
    [InlineData("ATELIER CUISINE", "atelier cuisine")]
    [InlineData("S.O.S. médecins", "s_o_s=sos medecins")]
    public void Words_are_read_as_people_mean_them(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', WordReader.Words(text).Select(Print)));

    [Theory]
    [InlineData("l’accès", "accès")]
    [InlineData("les usager·e·s, ici", "les|usager·e·s|ici")]
    [InlineData("étudiant(e)s (libres)", "étudiant(e)s|libres")]
    [InlineData("un auto-support.", "un|auto|support")]
    [InlineData("LGBTQIA+ !", "LGBTQIA+")]
    [InlineData("e\u0301cole🌱 l’e\u0301te\u0301", "e\u0301cole|e\u0301te\u0301")]
    public void Offsets_point_at_the_word_and_not_at_its_article(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', WordReader.Words(text).SelectMany(word => word.Parts).Select(part => text[part.Start..part.End])));

    [Fact]
    public void A_very_long_word_is_cut_and_still_found_by_itself()
    {
        var word = new string('a', 5_000);

        Assert.Equal(Folding.LongestTerm, WordReader.Words(word).Single().Parts.Single().Forms.Single().Length);
    }

    private static string Print(TextWord word) => string.Join('_', word.Parts.Select(Print)) + (word.Joined is null ? "" : "=" + word.Joined);

    private static string Print(WordPart part) => string.Join('|', part.Forms) + (part.Acronym is null ? "" : "^" + part.Acronym);
}
