using System.Xml.Linq;
using AngleSharp.Dom;

namespace Relais.Tests.Site;

/// <summary>Where an experience comes from and what came of it, on its page: a list, and a drawing that says no more than the list.</summary>
[Collection(SiteTests.Name)]
public sealed class LineagePageTests(SiteFixture site)
{
    [Fact]
    public async Task A_relation_is_read_on_both_pages()
    {
        var child = (await site.Client.Html("/fr/experiences/village-2-sante-echirolles")).QuerySelector("section.lineage")!;
        var parent = (await site.Client.Html("/fr/experiences/case-de-sante-toulouse")).QuerySelector("section.lineage")!;

        Assert.Contains("Inspirée de : La Case de Santé", List(child, "before").Text(), StringComparison.Ordinal);
        Assert.Contains("A inspiré : Le Village 2 santé", List(parent, "after").Text(), StringComparison.Ordinal);
        Assert.Contains("l'exemple toulousain a inspiré les fondateurs", List(parent, "after").Text(), StringComparison.Ordinal);
        Assert.NotNull(List(parent, "after").QuerySelector("a[href='/fr/experiences/village-2-sante-echirolles']"));
    }

    [Fact]
    public async Task Words_that_are_not_translated_keep_their_language()
    {
        using var factory = new SiteFactory();
        factory.Copy.AddExperience("suite", "Une suite", "mot");
        factory.Copy.Change("content/experiences/suite/fr.md", "\nauthors:", "\nrelations:\n  - {type: inspired_by, id: case-de-sante-toulouse, note: \"Un mot de ce qui les lie.\"}\nauthors:");
        using var client = factory.Visitor();

        var after = List((await client.Html("/en/experiences/case-de-sante-toulouse")).QuerySelector("section.lineage")!, "after");
        var link = after.QuerySelector("a[href='/en/experiences/suite']")!;

        Assert.Contains("Inspired:", after.Text(), StringComparison.Ordinal);
        Assert.Equal("fr", link.GetAttribute("lang"));
        Assert.Equal("fr", link.Closest("li")!.QuerySelector(".hint span[lang]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_drawing_is_well_formed_named_and_made_of_links()
    {
        var document = await site.Client.Html("/fr/experiences/case-de-sante-toulouse");
        var section = document.QuerySelector("section.lineage")!;
        var page = await site.Client.Page("/fr/experiences/case-de-sante-toulouse");
        var start = page.Text.IndexOf("<svg class=\"lineage__graph\"", StringComparison.Ordinal);
        var svg = XElement.Parse(page.Text[start..(page.Text.IndexOf("</svg>", start, StringComparison.Ordinal) + "</svg>".Length)]);

        Assert.Equal("group", svg.Attribute("role")!.Value);
        Assert.Equal("Schéma de la filiation", svg.Element("title")!.Value);
        Assert.NotEqual("", svg.Element("desc")!.Value);
        var nodes = svg.Elements("a").ToList();
        Assert.True(nodes.Count >= 3, $"{nodes.Count} nodes.");
        Assert.All(nodes, node => Assert.StartsWith("/fr/experiences/", node.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.All(nodes, node => Assert.NotEqual("", node.Element("title")!.Value));
        Assert.Equal("/fr/experiences/case-de-sante-toulouse", Assert.Single(nodes, node => node.Attribute("aria-current") is not null).Attribute("href")!.Value);
        var listed = section.QuerySelectorAll("ul a").Select(link => link.GetAttribute("href")).ToList();
        Assert.All(listed, url => Assert.Contains(url, nodes.Select(node => node.Attribute("href")!.Value)));
    }

    [Fact]
    public async Task An_experience_without_links_has_no_lineage()
    {
        using var factory = new SiteFactory();
        factory.Copy.AddExperience("seule", "Une expérience seule", "mot");
        using var client = factory.Visitor();

        Assert.Null((await client.Html("/fr/experiences/seule")).QuerySelector("section.lineage"));
    }

    [Fact]
    public async Task A_title_with_the_signs_of_markup_is_drawn_as_it_is_written()
    {
        using var factory = new SiteFactory();
        factory.Copy.AddExperience("parente", "Une expérience d'avant", "mot");
        factory.Copy.AddExperience("signes", "Tom & <Jerry> : santé", "mot", 9002);
        factory.Copy.Change("content/experiences/signes/fr.md", "\nauthors:", "\nrelations:\n  - {type: follows, id: parente}\nauthors:");
        using var client = factory.Visitor();

        var svg = (await client.Html("/fr/experiences/parente")).QuerySelector("svg.lineage__graph")!;

        Assert.Contains("Tom & <Jerry>", svg.QuerySelectorAll("text").Select(text => text.TextContent).First(text => text.StartsWith("Tom", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static IElement List(IElement section, string side) => section.QuerySelector($"ul[aria-labelledby=lineage-{side}]")!;
}
