using Relais.Indexer.Contributing;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Tests.Specs;

namespace Relais.Tests.Contributing;

/// <summary>Answers to the form of the real schema.</summary>
internal static class Answers
{
    public static ContentSchema Schema { get; } = SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!;

    public static ContributionForm Form { get; } = ContributionForm.Of(Schema);

    /// <summary>All that is needed, and nothing else.</summary>
    public static Dictionary<string, string> Enough => new(StringComparer.Ordinal)
    {
        ["title"] = "Un café dans le hall, à Lyon",
        ["summary"] = "Chaque jeudi, dans le hall de la résidence, un café ouvert à toutes et à tous réunit des habitantes et une infirmière. On y parle de sommeil, de papiers, de ce qui ne va pas. Des démarches commencent là.",
        ["country"] = "FR",
        ["place.name"] = "Lyon",
        ["contact.org"] = "Centre social du hall",
        ["section.lessons"] = "Venir sans rien demander.",
    };

    /// <summary>The same, but for one answer.</summary>
    public static Dictionary<string, string> With(string name, string value) => new(Enough, StringComparer.Ordinal) { [name] = value };

    public static WrittenContribution Written(Dictionary<string, string> answers, string language = "fr") =>
        new ContributionWriter(Schema, Form).Write(new ContributionAnswers(Form, name => [answers.GetValueOrDefault(name)]), language, Threshold.Submitted, "EXP-2026-0900", "CC-BY-SA-4.0");

    public static CheckedContribution Checked(Dictionary<string, string> answers) => new ContributionCheck(Schema, Form).Check(Written(answers));
}
