using System.Text.RegularExpressions;
using Relais.Tools.CommandLine;

namespace Relais.Tests.Tools;

/// <summary>A copy of the repository's schema, vocabularies and a few records, in which a test runs the program as a person would.</summary>
public sealed class SmallCentre : IDisposable
{
    public const string WriteUp = "content/experiences/cabiria-lyon/fr.md";

    private static readonly string[] Copied = ["content-schema.yml", "content/site.yml", "content/vocabularies", "content/organisations"];

    public SmallCentre()
    {
        foreach (var path in Copied) Copy(Path.Combine(Repository(), path), Path.Combine(Root, path));
        // Links and relations to records that are not there would be faults of the copy, not of the text.
        Write(WriteUp, Regex.Replace(Regex.Replace(File.ReadAllText(Path.Combine(Repository(), WriteUp)), @"\]\(\.\./[^)]*\)", "](https://example.org/)", RegexOptions.NonBacktracking), @"^relations:\n(?:  .*\n)+", "", RegexOptions.NonBacktracking | RegexOptions.Multiline));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("relais-tools-").FullName;

    public string WorkingDirectory { get; init; } = "";

    /// <summary>Runs the program in the centre's root, or in <see cref="WorkingDirectory"/> under it.</summary>
    public ToolRun Run(params string[] args) => ToolRun.In(Path.Combine(Root, WorkingDirectory), args);

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public bool Has(string path) => File.Exists(Path.Combine(Root, path));

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void WriteBytes(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public void Edit(string path, Func<string, string> change) => Write(path, change(Read(path)));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Repository()
    {
        // The sources' place is known when compiling, wherever the tests are built.
        for (var folder = Path.GetDirectoryName(ThisFile()); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "content-schema.yml"))) return folder;
        throw new InvalidOperationException("The tests are not in the repository.");
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    internal static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from)) Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
    }
}

/// <summary>What a run of the program gave.</summary>
public sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static ToolRun In(string folder, params string[] args) => In(folder, new StringWriter { NewLine = "\n" }, args);

    public static ToolRun In(string folder, TextWriter output, params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var code = RelaisCommandLine.Run(args, new ToolEnvironment { Output = output, Error = error, WorkingDirectory = folder });
        return new ToolRun(code, output.ToString() ?? "", error.ToString());
    }
}
