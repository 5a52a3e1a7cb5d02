using System.Text.RegularExpressions;
using Relais.Tests.Specs;
using YamlDotNet.RepresentationModel;

namespace Relais.Tests.Tools;

/// <summary>The files for forges are good YAML, and the commands in them are commands.</summary>
public sealed partial class CiFilesTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tools", "ci");

    private static readonly List<string> Names = [.. Directory.EnumerateFiles(Folder, "*.yml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Names];

    [Fact]
    public void Three_forges_are_served_and_told_of()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.Equal(["forgejo.yml", "github-actions.yml", "gitlab-ci.yml"], Names);
        Assert.All(Names, file => Assert.Contains($"`{file}`", readme, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_command_of_ours_is_understood(string file)
    {
        using var centre = new SmallCentre();
        var stream = new YamlStream();
        using var reader = new StringReader(File.ReadAllText(Path.Combine(Folder, file)));
        stream.Load(reader);
        var commands = stream.Documents[0].AllNodes.OfType<YamlScalarNode>().SelectMany(node => Ours().Matches(node.Value ?? "").Select(match => match.Groups["words"].Value.Trim().Split(' '))).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command =>
        {
            var run = centre.Run(command);
            Assert.True(run.ExitCode is 0, run.Error);
        });
    }

    [GeneratedRegex("dotnet run --project tools [^\n]*?-- (?<words>[^\n]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Ours();
}
