using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Quality;
using Relais.Indexer.Schema;

namespace Relais.Tests.Specs;

/// <summary>A centre on disk for the time of a test.</summary>
internal sealed class Centre : IDisposable
{
    private static readonly Lazy<ContentSchema> Real = new(() => SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!);

    /// <summary>The repository's own schema.</summary>
    public static ContentSchema RealSchema => Real.Value;

    public string Root { get; } = Directory.CreateTempSubdirectory("relais-spec-").FullName;

    public void Write(string path, SpecFile file)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        if (file.LinkTo is { } target) File.CreateSymbolicLink(full, target);
        else File.WriteAllBytes(full, file.Bytes);
    }

    /// <summary>Everything found about the centre's files, as the tools gather it.</summary>
    public IReadOnlyList<Diagnostic> Check(bool ownSchema, bool hints = false)
    {
        var all = new DiagnosticBag();
        var schema = ownSchema ? SchemaLoader.Load(Root, all) : RealSchema;
        if (schema is null) return all.Sorted();
        var catalogue = new CatalogueReader(schema, Root).Read();
        all.AddRange(catalogue.Diagnostics);
        return hints ? [.. all.Sorted(), .. new HintReader(Root, schema, catalogue).Read(_ => true)] : all.Sorted();
    }

    public static IReadOnlyList<Diagnostic> Check(Spec spec)
    {
        using var centre = new Centre();
        foreach (var (path, file) in spec.Files) centre.Write(path, file);
        return centre.Check(spec.OwnSchema, spec.Hints);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
