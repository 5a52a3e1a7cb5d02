namespace Relais.Tests.Specs;

/// <summary>One behaviour: files in, diagnostics out.</summary>
/// <param name="Name">A sentence.</param>
/// <param name="Files">What lies in the centre, base and edits applied: path from its root to content.</param>
/// <param name="OwnSchema">Whether the spec brings its own schema or vocabularies; otherwise the repository's real ones are read, once for all specs.</param>
/// <param name="Language">Of the messages.</param>
/// <param name="Hints">Whether hints about all files are asked for too; they come after all else.</param>
/// <param name="Then">Every line expected, in order; none means that nothing may be found.</param>
internal sealed record Spec(string Name, IReadOnlyDictionary<string, SpecFile> Files, bool OwnSchema, string Language, bool Hints, IReadOnlyList<string> Then);

/// <summary>A file of a spec: bytes, or a symbolic link to a path.</summary>
internal sealed record SpecFile(byte[] Bytes, string? LinkTo = null);
