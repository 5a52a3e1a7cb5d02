using FsCheck;
using FsCheck.Fluent;
using Relais.Indexer.Contributing;
using Relais.Indexer.Diagnostics;

namespace Relais.Tests.Contributing;

public sealed class ContributionCheckTests
{
    [Fact]
    public void The_form_asks_for_what_submitting_needs_and_never_for_an_e_mail_address()
    {
        Assert.Equal(
            ["title", "summary", "country", "place.name", "contact.name", "contact.role", "contact.org", "contact.form"],
            Answers.Form.Fields.Select(question => question.Name));
        Assert.Equal(["section.process", "section.lessons", "section.context"], Answers.Form.Sections.Take(3).Select(question => question.Name));
        Assert.Equal(Answers.Form.Type.Sections.Count, Answers.Form.Sections.Count);
    }

    [Fact]
    public void Whatever_fits_the_fields_fits_the_limits()
    {
        Assert.True(Answers.Form.Questions.Sum(question => question.Most) <= ContributionForm.MostOfAll);
        // Three bytes a character at most of those that count for one, and line ends that browsers send as two.
        Assert.True(ContributionForm.MostOfAll * 3 < Answers.Schema.Limits.FileBytes);
    }

    [Fact]
    public void What_is_enough_to_submit_passes()
    {
        var found = Answers.Checked(Answers.Enough);

        Assert.Empty(found.Findings.Where(finding => finding.Diagnostic.Severity is not Severity.Hint).Select(finding => finding.Diagnostic.ToText("fr")));
        Assert.Equal("un-cafe-dans-le-hall-a-lyon", found.Record!.Card.Slug);
        Assert.Equal("submitted", found.Record.Card.Status);
    }

    [Theory]
    [InlineData("title", "", "title", "missing-field")]
    [InlineData("title", "Oui", "title", "text-length")]
    [InlineData("summary", "Trop court.", "summary", "text-length")]
    [InlineData("country", "", "country", "missing-field")]
    [InlineData("country", "ZZ", "country", "unknown-term")]
    [InlineData("place.name", "", "place.name", "missing-field")]
    [InlineData("contact.org", "", "contact.org", "missing-field")]
    [InlineData("contact.form", "pas une adresse", "contact.form", "bad-url")]
    [InlineData("section.lessons", "", "section.lessons", "missing-section")]
    [InlineData("section.lessons", "Un.\n\nDu <b>gras</b>.", "section.lessons", "raw-html")]
    [InlineData("section.context", "Voir [ceci](javascript:alert(1)).", "section.context", "unsafe-link")]
    public void A_fault_is_told_beside_its_question(string asked, string answer, string question, string code)
    {
        var errors = Answers.Checked(Answers.With(asked, answer)).Findings.Where(finding => finding.Diagnostic.Severity is Severity.Error).ToList();

        Assert.NotEmpty(errors);
        Assert.All(errors, finding => Assert.Equal((question, code), (finding.Question, finding.Diagnostic.Code)));
    }

    [Fact]
    public void No_fault_hides_another()
    {
        var empty = Answers.Checked([]);

        Assert.Equal(["title", "summary", "country", "place.name", "contact.org", "section.lessons"], empty.Findings.Select(finding => finding.Question).Distinct());
        Assert.All(empty.Findings, finding => Assert.True(finding.Diagnostic.Code is "missing-field" or "missing-section"));
    }

    [Fact]
    public void A_group_told_in_part_lacks_the_rest()
    {
        var answers = Answers.With("contact.org", "");
        answers["contact.name"] = "Ana";

        Assert.Equal(["contact.org"], Answers.Checked(answers).Findings.Where(finding => finding.Diagnostic.Severity is Severity.Error).Select(finding => finding.Question));
    }

    [Theory]
    [InlineData("Un.\n\n# Un titre\n\nDeux.")]
    [InlineData("Un.\n\n## Un titre {#context}\n\nDeux.")]
    [InlineData("Un titre\n---\nDeux.")]
    [InlineData("Un titre\n=====\nDeux.")]
    [InlineData("---\nDeux.\n---")]
    public void Titles_inside_an_answer_begin_no_other_section(string answer) =>
        Assert.Equal(["lessons"], Answers.Checked(Answers.With("section.lessons", answer)).Record!.Body.Sections["fr"].Select(section => section.Id));

    [Fact]
    public void Privacy_hints_are_given_too() =>
        Assert.Contains(Answers.Checked(Answers.With("section.context", "Appelez le 06 12 34 56 78.")).Findings, finding => finding is { Question: "section.context", Diagnostic.Code: "phone-number" });

    [Fact]
    public void Any_answers_make_a_file_that_can_be_read()
    {
        // Every check lays a folder: fewer trials than of what lives in memory.
        Prop.ForAll<string, string, string>((title, name, text) =>
        {
            var found = Answers.Checked(new Dictionary<string, string>(Answers.Enough, StringComparer.Ordinal) { ["title"] = title ?? "", ["place.name"] = name ?? "", ["section.context"] = text ?? "" });
            return found.Findings.All(finding => !finding.Diagnostic.Code.StartsWith("yaml", StringComparison.Ordinal) && finding.Diagnostic.Code is not ("not-utf8" or "unclosed-front-matter"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Theory]
    [InlineData("", "experience")]
    [InlineData("???", "experience")]
    [InlineData("Élan d'été : à Nîmes", "elan-d-ete-a-nimes")]
    [InlineData("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze", "un-deux-trois-quatre-cinq-six-sept-huit-neuf-dix-onze-douze")]
    public void The_title_makes_the_address(string title, string slug) => Assert.Equal(slug, Answers.Written(Answers.With("title", title)).Slug);
}
