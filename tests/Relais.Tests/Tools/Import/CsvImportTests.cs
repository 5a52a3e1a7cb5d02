using System.Text;
using System.Text.Json;

namespace Relais.Tests.Tools.Import;

public sealed class CsvImportTests : IDisposable
{
    private const string Rows = """
        Titre;Résumé;Pays;Ville;Thèmes;Année de début;Contexte;Enseignements;Interne
        Un premier atelier;{summary};France;Lyon;Santé mentale, Alimentation;2014;"Un quartier.
        - un début
        - une suite";Recommencer plus tôt.;x
        Un deuxième atelier;{summary};FR;Bron;santé mentale;mars 2015;Un village.;Parler avant.;
        Un troisième atelier;Trop court;Pays inconnu;Vaulx;;jamais;Une ville.;;
        """;

    private const string Mapping = """
        columns:
          "Titre": title
          "Résumé": summary
          "Pays": country
          "Ville": place.name
          "Thèmes": {field: themes, split: ","}
          "Année de début": start
          "Contexte": {section: context}
          "Enseignements": lessons
          "Interne":
        """;

    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void Three_rows_make_three_write_ups_that_ask_only_for_what_the_table_lacks()
    {
        Write("x.csv", Rows);
        _centre.Write("m.yml", Mapping);

        var run = _centre.Run("import", "x.csv", "--mapping", "m.yml", "--json");
        var imported = run.Lines.Select(line => new Imported(_centre, JsonDocument.Parse(line).RootElement)).ToList();

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["content/experiences/un-premier-atelier/fr.md", "content/experiences/un-deuxieme-atelier/fr.md", "content/experiences/un-troisieme-atelier/fr.md"], imported.Select(one => one.Path));
        Assert.Equal("FR", imported[0].Taken("country"));
        Assert.Equal("{name: \"Lyon\"}", imported[0].Taken("place"));
        Assert.StartsWith("[mental_health", imported[0].Taken("themes"), StringComparison.Ordinal);
        Assert.Equal("\"2015-03\"", imported[1].Taken("start"));
        Assert.Contains("Un quartier.\n\n- un début\n- une suite", imported[0].Text, StringComparison.Ordinal);
        Assert.Equal(["contact.org"], imported[0].ToFill);
        Assert.Equal(["contact.org"], imported[1].ToFill);
        Assert.Equal(["summary", "country", "contact.org", "#lessons"], imported[2].ToFill);
        Assert.Contains("« Pays inconnu » n'a pas été compris comme country", imported[2].Lost);
        Assert.Contains("« jamais » n'a pas été compris comme start", imported[2].Lost);
        Assert.Contains("colonne « Interne » (la correspondance la laisse)", imported[0].Lost);
        foreach (var one in imported) Assert.Equal("", one.FillAndCheck().Output);
    }

    [Fact]
    public void A_mapping_is_proposed_from_the_headers_and_works_as_it_is()
    {
        Write("x.csv", Rows);

        var proposed = _centre.Run("import", "x.csv", "--propose-mapping");
        _centre.Write("m.yml", proposed.Output);
        var run = _centre.Run("import", "x.csv", "--mapping", "m.yml");

        Assert.Contains("  \"Titre\": title   # Titre (1.0)", proposed.Output, StringComparison.Ordinal);
        Assert.Contains("  \"Contexte\": {section: context}", proposed.Output, StringComparison.Ordinal);
        Assert.Contains("  \"Thèmes\": {field: themes, split: \";\"}", proposed.Output, StringComparison.Ordinal);
        Assert.Contains("  # \"Interne\"", proposed.Output, StringComparison.Ordinal);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(0, proposed.ExitCode);
    }

    [Fact]
    public void Faults_of_a_mapping_are_told_at_their_line_and_nothing_is_imported()
    {
        Write("x.csv", Rows);
        _centre.Write("m.yml", Mapping.Replace("title", "titel", StringComparison.Ordinal).Replace("\"Pays\"", "\"Pais\"", StringComparison.Ordinal));

        var wrongField = _centre.Run("import", "x.csv", "--mapping", "m.yml");
        _centre.Write("m.yml", Mapping.Replace("\"Pays\"", "\"Pais\"", StringComparison.Ordinal));
        var wrongColumn = _centre.Run("import", "x.csv", "--mapping", "m.yml");

        Assert.Equal(1, wrongField.ExitCode);
        Assert.Contains("m.yml(2,12): error undefined: « titel » n'est pas défini (Titre). Vouliez-vous dire « title » ?", wrongField.Error, StringComparison.Ordinal);
        Assert.Contains("« Pais » n'est pas défini (x.csv). Vouliez-vous dire « Pays » ?", wrongColumn.Error, StringComparison.Ordinal);
        Assert.False(_centre.Has("content/experiences/un-premier-atelier/fr.md"));
    }

    [Fact]
    public void A_table_saved_by_an_old_spreadsheet_keeps_its_accents()
    {
        _centre.WriteBytes("x.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Titre;Ville\nL'été à l'œuvre;Bègles\n"));
        _centre.Write("m.yml", "columns:\n  Titre: title\n  Ville: place.name\n");

        var run = _centre.Run("import", "x.csv", "--mapping", "m.yml");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("title: \"L'été à l'œuvre\"", _centre.Read("content/experiences/l-ete-a-l-oeuvre/fr.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--mapping", "x.csv")]
    [InlineData("enregistrez-le en .docx", "x.doc")]
    [InlineData("n'existe pas", "absent.docx")]
    [InlineData("« pas-bon »", "p.html", "--slug", "Pas Bon")]
    [InlineData("ne vaut que pour un CSV", "p.html", "--propose-mapping")]
    public void A_wrong_use_is_refused_with_the_right_one(string expected, params string[] args)
    {
        Write("x.csv", Rows);
        _centre.Write("x.doc", "x");
        _centre.Write("p.html", "<main><h1>Un atelier</h1></main>");

        var run = _centre.Run(["import", .. args]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(["cabiria-lyon"], Directory.EnumerateDirectories(Path.Combine(_centre.Root, "content/experiences")).Select(folder => Path.GetFileName(folder)));
    }

    private void Write(string path, string rows) => _centre.Write(path, rows.Replace("{summary}", Fixtures.Summary, StringComparison.Ordinal));
}
