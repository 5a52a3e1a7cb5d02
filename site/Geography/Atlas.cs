using System.Text.Json;

namespace Relais.Site.Geography;

/// <summary>The geography built into the site: two maps and the places of territories. Read once; made by the script in <c>source/</c>.</summary>
public sealed class Atlas
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the files built in.</summary>
    public Atlas()
    {
        World = Read<WorldMap>("world");
        France = Read<FranceMap>("france");
        Anchors = ReadAnchors();
        WorldPicture = MapPicture.Of("world", World);
        FrancePicture = MapPicture.Of("france", France);
    }

    /// <summary>The countries of the world.</summary>
    public WorldMap World { get; }

    /// <summary>The departments of France.</summary>
    public FranceMap France { get; }

    /// <summary>Places of territories.</summary>
    public Anchors Anchors { get; }

    /// <summary>The world as a file.</summary>
    public MapPicture WorldPicture { get; }

    /// <summary>France as a file.</summary>
    public MapPicture FrancePicture { get; }

    private static T Read<T>(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }

    /// <summary>Groups are vocabularies; what is not a group tells of the file.</summary>
    private static Anchors ReadAnchors()
    {
        using var stream = Open("anchors");
        using var document = JsonDocument.Parse(stream);
        return new Anchors(document.RootElement.EnumerateObject().Where(group => group.Value.ValueKind is JsonValueKind.Object).ToDictionary(
            group => group.Name,
            group => (IReadOnlyDictionary<string, Coordinates>)group.Value.EnumerateObject().ToDictionary(
                term => term.Name, term => new Coordinates(term.Value[0].GetDouble(), term.Value[1].GetDouble()), StringComparer.Ordinal),
            StringComparer.Ordinal));
    }

    private static Stream Open(string name) =>
        typeof(Atlas).Assembly.GetManifestResourceStream($"Relais.Site.Geography.{name}.json") ?? throw new InvalidOperationException($"The geography '{name}' is not built in.");
}
