namespace Relais.Bench.FromFiles;

/// <summary>
/// Lays out the Markdown tree that the peers' generator writes (<c>tomarkdown.py</c>, 1,000 files a folder) as a centre: the same files byte for byte, each where Relais expects a
/// write-up, and a schema that holds them to account. Not timed.
/// </summary>
internal static class CentreLayout
{
    /// <summary>Copies the write-ups of <paramref name="tree"/> to <paramref name="centre"/>, which must not exist, and returns how many there are.</summary>
    public static int Run(string tree, string centre)
    {
        if (Directory.Exists(centre)) throw new IOException($"The folder '{centre}' exists already; remove it first.");
        var values = new FrontMatterValues();
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(tree, "*.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            values.Add(text);
            Write(centre, $"content/experiences/{Path.GetFileNameWithoutExtension(file)}/fr.md", text);
            count++;
        }

        Write(centre, "content-schema.yml", CentreText.Schema);
        Write(centre, "content/site.yml", CentreText.Site);
        Write(centre, "content/vocabularies/language.yml", CentreText.Vocabulary("language", values.Of("lang")));
        foreach (var id in CentreText.Vocabularies) Write(centre, $"content/vocabularies/{id}.yml", CentreText.Vocabulary(id, values.Of(id)));
        return count;
    }

    private static void Write(string centre, string path, string text)
    {
        var full = Path.Combine(centre, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
