using System.Security.Cryptography;

namespace Relais.Tests.Specs;

public sealed class ValidationSpecs
{
    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var (file, name, _) in SpecList.All) names.Add(file, name);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_found_is_exactly_what_the_spec_says(string file, string name)
    {
        var spec = SpecList.Read(file, name);

        var found = Centre.Check(spec);

        Assert.Equal(string.Join('\n', spec.Then), string.Join('\n', found.Select(diagnostic => diagnostic.ToText(spec.Language))));
    }

    [Fact]
    public void Every_spec_has_a_name_of_its_own() =>
        Assert.Empty(SpecList.All.GroupBy(one => one.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    /// <summary>A bad file counts once, however many specs write it.</summary>
    [Fact]
    public void The_corpus_holds_at_least_120_bad_files()
    {
        var bad = SpecList.All.Select(one => SpecList.Read(one.File, one.Name)).SelectMany(spec => spec.Then.Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal)
            .Select(path => spec.Files.TryGetValue(path, out var file) ? Convert.ToHexString(SHA256.HashData(file.Bytes)) + file.LinkTo : spec.Name + path));

        Assert.InRange(bad.Distinct(StringComparer.Ordinal).Count(), 120, int.MaxValue);
    }

    [Fact]
    public void The_small_schema_is_valid_by_itself()
    {
        using var centre = new Centre();
        foreach (var (path, file) in SpecList.Bases["schema"]) centre.Write(path, file);

        Assert.Empty(centre.Check(ownSchema: true).Select(diagnostic => diagnostic.ToText("fr")));
    }

    [Fact]
    public void Every_base_is_valid_by_itself()
    {
        foreach (var name in new[] { "experience", "translation", "second", "page" })
        {
            using var centre = new Centre();
            foreach (var (path, file) in SpecList.Bases["experience"].Concat(SpecList.Bases[name])) centre.Write(path, file);

            Assert.Empty(centre.Check(ownSchema: false).Select(diagnostic => diagnostic.ToText("fr")));
        }
    }
}
