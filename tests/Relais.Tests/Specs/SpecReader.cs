using System.Globalization;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Relais.Tests.Specs;

/// <summary>Reads the specs of a file, strictly: a misspelt key would make a spec say less than it seems to.</summary>
internal sealed class SpecReader(SpecBases bases)
{
    private const string Schema = "content-schema.yml";

    private static readonly string[] Keys = ["name", "base", "files", "without", "edit", "schema", "lang", "hints", "then"];

    public static IEnumerable<YamlMappingNode> Documents(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(path);
        stream.Load(reader);
        return stream.Documents.Select(document => (YamlMappingNode)document.RootNode);
    }

    public static string Text(YamlMappingNode map, string key, string otherwise = "") =>
        map.Children.TryGetValue(key, out var node) ? ((YamlScalarNode)node).Value ?? "" : otherwise;

    public Spec Read(YamlMappingNode document)
    {
        var name = Text(document, "name");
        var unknown = document.Children.Keys.Select(key => ((YamlScalarNode)key).Value).FirstOrDefault(key => !Keys.Contains(key, StringComparer.Ordinal));
        if (unknown is not null || name.Length == 0) throw new InvalidDataException($"Spec « {name} »: unknown key « {unknown} », or no name.");

        var files = new Dictionary<string, SpecFile>(StringComparer.Ordinal);
        foreach (var basis in Text(document, "base").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            foreach (var (path, content) in bases[basis]) files[path] = content;
        foreach (var (path, content) in Map(document, "files")) files[path] = File(content);

        var edits = List(document, "edit").Select(edit => (Text(edit, "file", SpecBases.WriteUp), edit))
            .Concat(List(document, "schema").Select(edit => (Schema, edit))).ToList();
        var ownSchema = files.Keys.Concat(edits.Select(edit => edit.Item1)).Any(IsSchema);
        if (ownSchema && !files.ContainsKey(Schema))
            foreach (var (path, content) in SpecBases.RealSchema) files.TryAdd(path, content);
        foreach (var (path, edit) in edits) files[path] = Edited(files[path], edit, name);
        foreach (var path in Words(document, "without"))
            if (!files.Remove(path)) throw new InvalidDataException($"Spec « {name} »: there is no « {path} » to leave out.");

        return new Spec(name, files, ownSchema, Text(document, "lang", "fr"), Text(document, "hints") is "true", [.. Words(document, "then")]);
    }

    private static bool IsSchema(string path) => path is Schema || path.StartsWith("content/vocabularies/", StringComparison.Ordinal);

    private static SpecFile File(YamlNode node) => node switch
    {
        YamlMappingNode map when map.Children.TryGetValue("base64", out var bytes) => new SpecFile(Convert.FromBase64String(((YamlScalarNode)bytes).Value!)),
        YamlMappingNode map when map.Children.ContainsKey("link") => new SpecFile([], Text(map, "link")),
        _ => new SpecFile(Encoding.UTF8.GetBytes(Content(node))),
    };

    /// <summary>A text, or <c>{repeat: {text, times}}</c> for what is only about size.</summary>
    private static string Content(YamlNode node)
    {
        if (node is YamlScalarNode scalar) return scalar.Value ?? "";
        var repeat = (YamlMappingNode)((YamlMappingNode)node).Children["repeat"];
        return new StringBuilder().Insert(0, Text(repeat, "text"), int.Parse(Text(repeat, "times"), CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>Replaces the only place where <c>find</c> stands; a second one would be edited by chance.</summary>
    private static SpecFile Edited(SpecFile file, YamlMappingNode edit, string spec)
    {
        var text = Encoding.UTF8.GetString(file.Bytes);
        var find = Text(edit, "find");
        if (text.Split(find).Length != 2) throw new InvalidDataException($"Spec « {spec} »: « {find} » must stand exactly once.");
        return new SpecFile(Encoding.UTF8.GetBytes(text.Replace(find, Content(edit.Children["replace"]), StringComparison.Ordinal)));
    }

    private static IEnumerable<(string Key, YamlNode Value)> Map(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) ? ((YamlMappingNode)node).Children.Select(pair => (((YamlScalarNode)pair.Key).Value!, pair.Value)) : [];

    private static IEnumerable<YamlMappingNode> List(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) ? ((YamlSequenceNode)node).Children.Cast<YamlMappingNode>() : [];

    public static IEnumerable<string> Words(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) ? ((YamlSequenceNode)node).Children.Select(item => ((YamlScalarNode)item).Value!) : [];
}
