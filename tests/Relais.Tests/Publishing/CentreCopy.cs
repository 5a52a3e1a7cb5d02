using System.Text;
using Relais.Tests.Specs;

namespace Relais.Tests.Publishing;

/// <summary>A copy of the repository's schema and content that a test may spoil, with a folder for its index.</summary>
public sealed class CentreCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relais-site-").FullName;

    public CentreCopy()
        : this(WholeContent.Files)
    {
    }

    private CentreCopy(IEnumerable<string> files)
    {
        Directory.CreateDirectory(Root);
        foreach (var file in files.Append(Schema))
        {
            var target = Path.Combine(Root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(RepositoryRoot.Path, file), target);
        }
    }

    /// <summary>With a handful of the experiences: for tests to which the others would only be more to publish, time and again.</summary>
    public static CentreCopy Handful()
    {
        var copy = new CentreCopy(HandfulOfContent.Files);
        foreach (var (file, text) in HandfulOfContent.Mended) copy.Write(file, text);
        return copy;
    }

    public static string Schema => "content-schema.yml";

    public string Root => Path.Combine(_folder, "centre");

    public string Index => Path.Combine(_folder, "index");

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Replaces a passage that must be there once.</summary>
    public void Change(string path, string from, string to)
    {
        var text = Read(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{from}' is not in {path}.");
        Write(path, string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length)));
    }

    /// <summary>Deletes a file or a folder.</summary>
    public void Delete(string path)
    {
        var full = Path.Combine(Root, path);
        if (Directory.Exists(full)) Directory.Delete(full, recursive: true);
        else File.Delete(full);
    }

    /// <summary>Another record with the same fields: its own slug, title and body word.</summary>
    public void AddExperience(string slug, string title, string word, int number = 9001, string status = "published")
    {
        var text = Read("content/experiences/cabiria-lyon/fr.md");
        // Its relations are its own.
        var lines = text.Split('\n').Where(line => line is not "relations:" && !line.StartsWith("  - {type: to_compare", StringComparison.Ordinal)).Select(line => line switch
        {
            _ when line.StartsWith("id: ", StringComparison.Ordinal) => $"id: EXP-2026-{number}",
            _ when line.StartsWith("title: ", StringComparison.Ordinal) => $"title: \"{title}\"",
            _ when line.StartsWith("status: ", StringComparison.Ordinal) => $"status: {status}",
            _ when line.StartsWith("## ", StringComparison.Ordinal) && line.EndsWith("{#lessons}", StringComparison.Ordinal) => $"{line}\n\n{word} : un mot à part.",
            _ => line,
        });
        Write($"content/experiences/{slug}/fr.md", string.Join('\n', lines));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
