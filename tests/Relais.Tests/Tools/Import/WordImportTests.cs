using DocumentFormat.OpenXml.Wordprocessing;
using static Relais.Tests.Tools.Import.WordDocuments;
using A = DocumentFormat.OpenXml.Drawing;

namespace Relais.Tests.Tools.Import;

public sealed class WordImportTests : IDisposable
{
    private readonly SmallCentre _centre = new();
    private readonly WordDocuments _word = new();

    public void Dispose()
    {
        _word.Dispose();
        _centre.Dispose();
    }

    [Fact]
    public void A_document_with_headings_a_table_an_image_and_notes_passes_the_check_once_what_the_report_names_is_filled_in()
    {
        _word.Title("Un jardin partagé contre l'isolement")
            .Text(Fixtures.Summary)
            .Heading("1. Contexte")
            .Text(Words("Le projet naît d'un diagnostic"), _word.Note("Ville de Lyon, Rapport sur l'isolement, 2011, https://example.org/rapport.pdf"), Words(" mené avec les habitants."))
            .Text(Words("Le quartier compte"), _word.Note("Les limites du quartier sont celles que ses habitants lui donnent."), Words(" trois mille personnes."))
            .Heading("Effets observés")
            .Add(Grid(["Année", "Personnes"], ["2012", "12"], ["2013", "40"]))
            .Text(_word.Image("Image 1", "Trois personnes bêchent un carré de terre"))
            .Text(_word.Image("Image 2", ""))
            .Heading("Enseignements")
            .Item("Commencer petit").Item("avec peu", level: 1).Item("Partir des envies")
            .Heading("Et le voisinage ?")
            .Text("Les voisins sont venus.");

        var imported = Import();

        Assert.Equal(["context", "effects", "lessons", "x-et-le-voisinage"], imported.Sections);
        Assert.Equal("\"Un jardin partagé contre l'isolement\"", imported.Taken("title"));
        Assert.Equal($"\"{Fixtures.Summary}\"", imported.Taken("summary"));
        Assert.Contains("Le projet naît d'un diagnostic [S1] mené", imported.Text, StringComparison.Ordinal);
        Assert.Contains("**Note 1.** Les limites du quartier", imported.Text, StringComparison.Ordinal);
        Assert.Contains("| Année | Personnes |\n| --- | --- |\n| 2012 | 12 |", imported.Text, StringComparison.Ordinal);
        Assert.Contains("![Trois personnes bêchent un carré de terre](trois-personnes-bechent-un-carre-de-terre.png)", imported.Text, StringComparison.Ordinal);
        Assert.Contains("- Commencer petit\n  1. avec peu\n- Partir des envies", imported.Text, StringComparison.Ordinal);
        Assert.True(_centre.Has("content/experiences/un-jardin-partage-contre-l-isolement/trois-personnes-bechent-un-carre-de-terre.png"));
        Assert.Contains("contact.org", imported.ToFill);
        Assert.Contains("sources.publisher", imported.ToFill);

        var check = imported.FillAndCheck();

        Assert.Equal("", check.Output);
        Assert.Equal(0, check.ExitCode);
    }

    [Fact]
    public void A_document_that_LibreOffice_wrote_passes_the_check_once_what_the_report_names_is_filled_in()
    {
        File.WriteAllBytes(Path.Combine(_centre.Root, "notes.docx"), Fixtures.LibreOffice());

        var imported = Imported.Of(_centre, _centre.Run("import", "notes.docx", "--json"));

        Assert.Equal(["x-introduction", "context", "process", "lessons"], imported.Sections);
        Assert.Contains("| Atelier | Séances |", imported.Text, StringComparison.Ordinal);
        Assert.Contains("- Écouter\n- Cuisiner\n  - des soupes", imported.Text, StringComparison.Ordinal);
        Assert.Contains("> On ne venait pas pour manger, on venait pour parler.", imported.Text, StringComparison.Ordinal);
        Assert.Contains("[le site de l'association](https://example.org/cuisine)", imported.Text, StringComparison.Ordinal);
        Assert.Contains("![La grande table de la cuisine](la-grande-table-de-la-cuisine.png)", imported.Text, StringComparison.Ordinal);
        Assert.Contains("[S1]", imported.Text, StringComparison.Ordinal);

        var check = imported.FillAndCheck();

        Assert.Equal("", check.Output);
        Assert.Equal(0, check.ExitCode);
    }

    [Fact]
    public void The_mark_that_an_author_gave_a_note_is_no_text()
    {
        _word.Heading("Contexte").Text(Words("Un diagnostic"), _word.Note("Ville de Lyon, Rapport, 2011, https://example.org/rapport.pdf", ownMark: "1"), Words(" est mené."));

        var imported = Import();

        Assert.Contains("Un diagnostic [S1] est mené.", imported.Text, StringComparison.Ordinal);
        Assert.Contains("title: \"Ville de Lyon, Rapport", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("exposant ou indice (gardé sur la ligne)", imported.Lost);
    }

    [Fact]
    public void Headings_are_known_by_their_style_or_their_outline_level_and_those_of_bold_alone_are_told()
    {
        _word.Add(Styled("Maison", Words("Contexte et origine"))).Text("Un.")
            .Add(new Paragraph(new ParagraphProperties(new OutlineLevel { Val = 0 }), Words("Enseignements"))).Text("Deux.")
            .Text(Words("Ce que l'on garde", bold: true)).Text("Trois.");

        var imported = Import();

        Assert.Equal(["context", "lessons"], imported.Sections);
        Assert.Contains("### Ce que l'on garde", imported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_that_only_bold_type_makes_part_a_text_that_has_no_others()
    {
        _word.Text(Words("Contexte :", bold: true)).Text("Un.").Text(Words("Enseignements", bold: true)).Text("Deux.");

        _centre.WriteBytes("notes.docx", _word.Bytes());
        var report = _centre.Run("import", "notes.docx");

        Assert.Contains("« Contexte : » pris pour un titre : seul le gras le dit  (0,5)", report.Output, StringComparison.Ordinal);
        Assert.Contains("{#context}", report.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tracked_changes_are_accepted_and_comments_left_out_and_both_are_said()
    {
        var comments = _word.Main.AddNewPart<DocumentFormat.OpenXml.Packaging.WordprocessingCommentsPart>();
        comments.Comments = new Comments(new Comment(new Paragraph(Words("À vérifier"))) { Id = "0", Author = "X" });
        _word.Heading("Contexte").Text(
            Words("Le jardin "),
            new DeletedRun(new Run(new DeletedText("a fermé"))) { Author = "X", Id = "1" },
            new InsertedRun(Words("a ouvert")) { Author = "X", Id = "2" },
            new Run(new CommentReference { Id = "0" }));

        var imported = Import();

        Assert.Contains("Le jardin a ouvert", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a fermé", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("À vérifier", imported.Text, StringComparison.Ordinal);
        Assert.Contains("Suivi des modifications : toutes acceptées (1 ajouts, 1 suppressions).", imported.Remarks);
        Assert.Contains("Commentaires laissés de côté : 1.", imported.Remarks);
    }

    [Fact]
    public void What_a_write_up_cannot_hold_is_named()
    {
        var merged = new TableRow(new TableCell(new TableCellProperties(new GridSpan { Val = 2 }), new Paragraph(Words("Bilan"))));
        _word.Heading("Contexte")
            .Text(Words("Voir "), new Run(new RunProperties(new Vanish()), new Text("secret")), new Run(new RunProperties(new Underline { Val = UnderlineValues.Single }), new Text("ceci")))
            .Add(new Table(merged, new TableRow(Square("a"), Square("b"))))
            .Text(Image("Carte", "Une carte", new A.Blip { Link = _word.Main.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new Uri("https://example.org/carte.png")).Id }))
            .Text(_word.Image("Logo", "Un logo", "GIF89a"u8.ToArray()))
            .Text(TextBox("Dans un cadre"))
            .Text(_word.Link("un fichier", "file:///C:/Users/moi/notes.doc"));

        var imported = Import();

        Assert.Contains("texte masqué", imported.Lost);
        Assert.Contains("soulignement", imported.Lost);
        Assert.Contains("cellules fusionnées d'un tableau (le texte reste dans la première)", imported.Lost);
        Assert.Contains("image gardée hors du document (https://example.org/carte.png) : rien n'est téléchargé", imported.Lost);
        Assert.Contains("image « Un logo » (format gif ; le site accepte jpg, jpeg, png, webp)", imported.Lost);
        Assert.Contains("zone de texte : « Dans un cadre »", imported.Lost);
        Assert.Contains(imported.Lost, lost => lost.StartsWith("lien vers « file:", StringComparison.Ordinal));
        Assert.DoesNotContain("secret", imported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_write_up_is_never_overwritten()
    {
        _centre.WriteBytes("notes.docx", _word.Title("Un jardin partagé").Text("Un.").Bytes());
        _centre.Run("import", "notes.docx");
        _centre.Write("content/experiences/un-jardin-partage/fr.md", "mine");

        var again = _centre.Run("import", "notes.docx");
        var other = _centre.Run("import", "notes.docx", "--slug", "un-autre-jardin");

        Assert.Equal(1, again.ExitCode);
        Assert.Contains("--slug", again.Error, StringComparison.Ordinal);
        Assert.Equal("mine", _centre.Read("content/experiences/un-jardin-partage/fr.md"));
        Assert.Equal(0, other.ExitCode);
        Assert.True(_centre.Has("content/experiences/un-autre-jardin/fr.md"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_centre.Root, "content/experiences"), ".*"));
    }

    [Fact]
    public void Values_are_proposed_with_their_confidence_and_only_the_sure_ones_are_written()
    {
        _word.Title("Santé mentale et entraide à Villeurbanne")
            .Heading("Contexte")
            .Add(Grid(["Pays", "France"], ["Lieu", "Villeurbanne"], ["Date de début", "mars 2014"], ["Contact", "Jeanne Martin"]))
            .Text("À Villeurbanne (69), la santé mentale est devenue une affaire de voisinage. La santé mentale se parle depuis octobre 2014, et Cabiria y participe.");

        var imported = Import();

        Assert.Equal("FR", imported.Taken("country"));
        Assert.Equal("{name: \"Villeurbanne\"}", imported.Taken("place"));
        Assert.Equal("FR-69", imported.Taken("department") ?? imported.Proposed("department"));
        Assert.Contains("mental_health", imported.Proposed("themes"), StringComparison.Ordinal);
        Assert.Equal("[cabiria]", imported.Proposed("lead_organisations"));
        Assert.Null(imported.Taken("contact"));
        Assert.InRange(imported.Confidence("lead_organisations"), 0.3, 0.79);
        Assert.Contains("# proposé (", imported.Text, StringComparison.Ordinal);
        Assert.Contains("contact.org", imported.ToFill);
        Assert.DoesNotContain(imported.Text.Split("\n---\n")[0].Split('\n'), line => !line.StartsWith('#') && line.Contains("Jeanne", StringComparison.Ordinal));
    }

    [Fact]
    public void What_publishing_asks_stands_as_lines_to_fill_with_the_help_of_a_new_write_up()
    {
        _word.Title("Un atelier").Heading("Contexte").Text("Un.");

        var imported = Import();

        Assert.Contains("\n# Thèmes · ", imported.Text, StringComparison.Ordinal);
        Assert.Contains("\nthemes: []\n", imported.Text, StringComparison.Ordinal);
        Assert.Contains("\n# Au choix : ", imported.Text, StringComparison.Ordinal);
        Assert.Contains("\nend:\n", imported.Text, StringComparison.Ordinal);
        Assert.Contains("\nregion:\n", imported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_asked_under_a_condition_that_does_not_hold_is_not_asked()
    {
        _word.Title("Un atelier").Heading("Contexte").Add(Grid(["État de l'expérience", "En cours"], ["Pays", "Belgique"])).Text("Un.");

        var imported = Import();

        Assert.Equal("running", imported.Taken("stage"));
        Assert.DoesNotContain("\nend:", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\nregion:", imported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void When_a_section_of_its_own_may_answer_one_that_is_asked_its_author_is_told_what_to_do()
    {
        const string Told = "remplacez son {#x-…} par {#lessons} et supprimez la section vide.";
        _word.Title("Un atelier").Heading("Contexte").Text("Un.").Heading("Le voisinage").Text("Deux.");

        var imported = Import();

        Assert.Contains(imported.Remarks, remark => remark.EndsWith(Told, StringComparison.Ordinal));
        // Comments are wrapped.
        Assert.Contains(Told, imported.Text.Replace("\n#  ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        _centre.Edit(imported.Path, text => text[..text.LastIndexOf("\n## Enseignements", StringComparison.Ordinal)].Replace("{#x-le-voisinage}", "{#lessons}", StringComparison.Ordinal));

        Assert.DoesNotContain("-section:", _centre.Run("check", imported.Path, "--no-hints").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_section_of_its_own_there_is_nothing_to_rename()
    {
        _word.Title("Un atelier").Heading("Contexte").Text("Un.");

        var imported = Import();

        Assert.Contains("#lessons", imported.ToFill);
        Assert.Empty(imported.Remarks);
        Assert.DoesNotContain("x-…", imported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_many_labels_share_proposes_no_term()
    {
        _word.Title("Un atelier").Heading("Contexte").Text("La santé de chacun compte. Parler de santé, plus de santé, encore plus et toujours plus.");

        var imported = Import();

        Assert.Null(imported.Proposed("themes"));
        Assert.Null(imported.Proposed("partner_sectors"));
        Assert.Null(imported.Proposed("age_groups"));
    }

    [Theory]
    [InlineData("On nous joint au 04 78 00 00 00.")]
    [InlineData("On nous écrit à bonjour@jardin.example.org.")]
    public void A_paragraph_that_tells_how_to_reach_somebody_is_no_summary(string told)
    {
        _word.Title("Un atelier").Text($"{Fixtures.Summary} {told}").Heading("Contexte").Text("Un.");

        var imported = Import();

        Assert.Null(imported.Taken("summary"));
        Assert.Null(imported.Proposed("summary"));
        Assert.Contains("summary", imported.ToFill);
    }

    private static Run TextBox(string text)
    {
        const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        return new Run($"<w:r xmlns:w=\"{Word}\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>");
    }

    private Imported Import()
    {
        _centre.WriteBytes("notes.docx", _word.Bytes());
        return Imported.Of(_centre, _centre.Run("import", "notes.docx", "--json"));
    }
}
