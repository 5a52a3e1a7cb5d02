namespace Relais.Tests.Tools.Import;

public sealed class PageImportTests : IDisposable
{
    private const string Article = """
        <!DOCTYPE html>
        <html lang="fr-FR"><head><meta charset="utf-8"><title>La maison des femmes du quartier - Journal de la ville</title>
        <meta name="description" content="{summary}"><link rel="canonical" href="https://example.org/maison">
        <script>document.title = "x"</script><style>p { color: red }</style></head>
        <body><header class="site"><a href="/">Journal de la ville</a><form><input name="q"></form></header>
        <nav><ul><li><a href="/a">Accueil</a></li><li><a href="/b">Santé</a></li></ul></nav>
        <div class="page"><main><article>
          <header><h1>La maison des femmes du quartier</h1><p class="meta">Publié le <time datetime="2024-05-02">2 mai 2024</time></p></header>
          <h2>Contexte</h2>
          <p>Depuis <strong>mars 2016</strong>, une maison accueille les femmes<sup><a href="#n1" id="r1">1</a></sup>.
             Elle est tenue par   des habitantes &amp; une infirmière.</p>
          <figure><img src="img/porte%20bleue.png" alt="La porte bleue de la maison"><figcaption>La porte, en avril.</figcaption></figure>
          <img src="https://example.org/pixel.png" alt="Au loin"><img src="img/trait.png" alt="">
          <table><tr><th>Jour</th><th>Accueil</th></tr><tr><td>Lundi</td><td>12</td></tr></table>
          <blockquote><p>Ici on souffle.</p><p>— habitante</p></blockquote>
          <div class="share"><button>Partager</button></div>
          <h2>Enseignements</h2>
          <ol><li>Ouvrir <a href="https://example.org/tot">tôt</a></li><li>Écouter<ul><li>sans juger</li></ul></li></ol>
          <iframe src="https://video.example.org/1"></iframe>
          <aside>À lire aussi : <a href="/c">la piscine</a></aside>
          <section><h2>Notes</h2><ol><li id="n1">Rapport d'activité 2017, https://example.org/rapport <a href="#r1">↩</a></li></ol></section>
        </article></main><aside><h2>Les plus lus</h2><p>Des textes et des textes.</p></aside></div>
        <footer>Mentions légales</footer></body></html>
        """;

    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void A_page_passes_the_check_once_what_the_report_names_is_filled_in()
    {
        Save("pages/maison.html", Article.Replace("{summary}", Fixtures.Summary, StringComparison.Ordinal));
        _centre.WriteBytes("pages/img/porte bleue.png", Fixtures.Png);

        var imported = Imported.Of(_centre, _centre.Run("import", "pages/maison.html", "--json"));

        Assert.Equal("content/experiences/la-maison-des-femmes-du-quartier/fr.md", imported.Path);
        Assert.Equal("\"La maison des femmes du quartier\"", imported.Taken("title"));
        Assert.Equal($"\"{Fixtures.Summary}\"", imported.Taken("summary"));
        Assert.Contains("Depuis **mars 2016**, une maison accueille les femmes [S1]. Elle est tenue par des habitantes & une infirmière.", imported.Text, StringComparison.Ordinal);
        Assert.Contains("![La porte bleue de la maison](la-porte-bleue-de-la-maison.png)", imported.Text, StringComparison.Ordinal);
        Assert.Contains("> Ici on souffle.\n>\n> — habitante", imported.Text, StringComparison.Ordinal);
        Assert.Contains("1. Ouvrir [tôt](https://example.org/tot)\n2. Écouter\n   - sans juger", imported.Text, StringComparison.Ordinal);
        Assert.Contains("| Lundi | 12 |", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mentions légales", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("plus lus", imported.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Partager", imported.Text, StringComparison.Ordinal);
        Assert.Contains(imported.Lost, lost => lost.StartsWith("ce qui entoure le texte de la page", StringComparison.Ordinal));
        Assert.Contains(imported.Lost, lost => lost.Contains("https://example.org/pixel.png", StringComparison.Ordinal));
        Assert.Contains(imported.Lost, lost => lost.StartsWith("image décorative « trait »", StringComparison.Ordinal));
        Assert.Contains(imported.Lost, lost => lost.StartsWith("élément « iframe »", StringComparison.Ordinal));
        Assert.Equal("\"2016-03\"", imported.Taken("start") ?? imported.Proposed("start"));

        var check = imported.FillAndCheck();

        Assert.Equal("", check.Output);
        Assert.Equal(0, check.ExitCode);
    }

    [Fact]
    public void Without_main_or_article_the_densest_part_of_a_page_is_its_content()
    {
        Save("p.html", "<html><body><div id=menu><ul><li><a href=/a>Un menu assez long pour compter</a></li><li><a href=/b>Un autre menu assez long</a></li></ul></div>"
            + "<div id=c><h1>Un atelier</h1><h2>Contexte</h2><p>Le texte de la page, qui est long, parce qu'il raconte quelque chose que l'on veut lire jusqu'au bout.</p><p>Et encore un peu de texte, pour la densité.</p></div></body></html>");

        var imported = Imported.Of(_centre, _centre.Run("import", "p.html", "--json"));

        Assert.Equal(["context"], imported.Sections.Take(1));
        Assert.DoesNotContain("menu", imported.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../secret.png")]
    [InlineData("..%2f..%2fsecret.png")]
    [InlineData("/../secret.png")]
    [InlineData("file:///etc/hostname")]
    [InlineData("lien.png")]
    public void An_image_outside_of_the_folder_of_the_page_is_never_read(string address)
    {
        _centre.WriteBytes("secret.png", Fixtures.Png);
        Save("pages/p.html", $"<main><h1>Un atelier</h1><h2>Contexte</h2><p>Texte.</p><p><img src=\"{address}\" alt=\"Un secret\"></p></main>");
        File.CreateSymbolicLink(Path.Combine(_centre.Root, "pages/lien.png"), Path.Combine(_centre.Root, "secret.png"));

        var imported = Imported.Of(_centre, _centre.Run("import", "pages/p.html", "--json"));

        Assert.Contains(imported.Lost, lost => lost.StartsWith("image", StringComparison.Ordinal));
        Assert.False(_centre.Has("content/experiences/un-atelier/un-secret.png"));
    }

    [Fact]
    public void A_folder_gives_a_write_up_for_each_page_and_one_that_cannot_be_taken_stops_no_other()
    {
        Save("pages/a.html", "<main><h1>Premier atelier</h1><p>Texte.</p></main>");
        Save("pages/sub/b.html", "<main><h1>Second atelier</h1><p>Texte.</p></main>");
        Save("pages/c.html", "<main><h1>Premier atelier</h1><p>Encore.</p></main>");

        var run = _centre.Run("import", "pages");

        Assert.Equal(1, run.ExitCode);
        Assert.True(_centre.Has("content/experiences/premier-atelier/fr.md"));
        Assert.True(_centre.Has("content/experiences/second-atelier/fr.md"));
        Assert.Contains("c.html : non importé", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 fiches écrites, 1 document refusé", run.Error, StringComparison.Ordinal);
    }

    private void Save(string path, string html) => _centre.Write(path, html);
}
