using System.Text.Json;
using Relais.Tests.Tools;

namespace Relais.Tests.Evaluation;

public sealed class EvalCommandTests : IDisposable
{
    private const string File = "content/judgements.yml";

    private const string Good = """
        version: 1
        floors:
          queries: {ndcg: 1, mrr: 1, recall: 1}
          held_out: {ndcg: 0.5}
          situations: {ndcg: 0.9}
        queries:
          - {id: parite, q: "parité", lang: fr, kind: topic, expected: {cabiria-lyon: 3}}
          - {id: rien, q: "xyzzy", lang: fr, kind: nothing, expected: {}}
        held_out:
          - {id: reserve, q: "parité", lang: fr, kind: topic, expected: {cabiria-lyon: 2}}
        situations:
          - id: rue
            lang: fr
            who: "Quelqu'un va à la rencontre de femmes dans la rue."
            given: {audience: [women], setting: [street], age_group: ["12_17"]}
            text: "prostitution de rue"
            expected: {cabiria-lyon: 3}

        """;

    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void Figures_come_by_kind_and_overall_and_as_json()
    {
        _centre.Write(File, Good);

        var table = _centre.Run("eval");
        var json = JsonDocument.Parse(Assert.Single(_centre.Run("eval", "--json").Lines)).RootElement;

        Assert.Equal(0, table.ExitCode);
        Assert.Contains("topic\t1\t1.000\t1.000\t1.000\t", table.Lines);
        Assert.Contains("nothing\t1\t\t\t\t1.000", table.Lines);
        Assert.Contains("recherches de réserve\t1\t1.000\t1.000\t1.000\t", table.Lines);
        Assert.Equal(1, json.GetProperty("held_out").GetProperty("figures").GetProperty("ndcg").GetDouble());
        Assert.Equal(1, json.GetProperty("situations").GetProperty("figures").GetProperty("ndcg").GetDouble());
    }

    [Fact]
    public void Below_a_floor_the_code_is_one_and_the_worst_are_shown_with_what_came()
    {
        _centre.Write(File, Good.Replace("q: \"parité\"", "q: \"introuvable\"", StringComparison.Ordinal));

        var run = _centre.Run("eval", "--worst", "1", "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("queries.ndcg is 0.000, below the floor of 1.000.", run.Error, StringComparison.Ordinal);
        Assert.Contains("expected: cabiria-lyon (3)", run.Output, StringComparison.Ordinal);
        Assert.Contains("found: nothing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_judgements_there_is_nothing_to_measure() => Assert.Contains(File, _centre.Run("eval").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("{cabiria-lyon: 3}}\n  - {id: rien", "{cabiria-lion: 3}}\n  - {id: rien", "content/judgements.yml(7,65): error undefined: « cabiria-lion » n'est pas défini (Expériences). Vouliez-vous dire « cabiria-lyon » ?")]
    [InlineData("{cabiria-lyon: 3}}\n  - {id: rien", "{cabiria-lyon: 4}}\n  - {id: rien", "content/judgements.yml(7,79): error bad-schema-value: « 4 » ne convient pas à « cabiria-lyon » : une note de 1 à 3.")]
    [InlineData("[women]", "[woman]", "content/judgements.yml(15,24): error unknown-term: « woman » n'est pas un terme du vocabulaire « audience ». Choisissez-en un dans content/vocabularies/audience.yml. Vouliez-vous dire « women » ?")]
    [InlineData("12_17", "12_71", "content/judgements.yml(15,63): error unknown-term: « 12_71 » n'est pas un terme du vocabulaire « age_group ». Choisissez-en un dans content/vocabularies/age_group.yml. Vouliez-vous dire « 12_17 » ?")]
    [InlineData("audience:", "audiance:", "content/judgements.yml(15,13): error undefined: « audiance » n'est pas défini (facettes). Vouliez-vous dire « audience » ?")]
    [InlineData("id: rien", "id: parite", "content/judgements.yml(8,10): error duplicate-definition: « parite » est défini deux fois (judgements.queries[2]). Gardez-en un.")]
    [InlineData("kind: topic", "kin: topic", "content/judgements.yml(7,41): error unknown-key: La clé « kin » n'est pas connue ici (judgements.queries[1]). Retirez-la ou corrigez son nom. Vouliez-vous dire « kind » ?")]
    [InlineData("{ndcg: 0.9}", "{ndgc: 0.9}", "content/judgements.yml(5,16): error unknown-key: La clé « ndgc » n'est pas connue ici (judgements.floors.situations). Retirez-la ou corrigez son nom. Vouliez-vous dire « ndcg » ?")]
    public void A_fault_is_told_with_its_place(string find, string replace, string expected)
    {
        _centre.Write(File, Good.Replace(find, replace, StringComparison.Ordinal));

        var run = _centre.Run("check", File);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Lines);
    }
}
