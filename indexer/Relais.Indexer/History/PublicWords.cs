using System.Text.RegularExpressions;

namespace Relais.Indexer.History;

/// <summary>What of git's words may be read by all: never an address of a person, wherever it stands.</summary>
public static partial class PublicWords
{
    /// <summary>What stands for an address.</summary>
    private const string Hidden = "[…]";

    /// <summary>The text with its e-mail addresses hidden.</summary>
    public static string Of(string text) => text.Contains('@', StringComparison.Ordinal) ? Address().Replace(text, Hidden) : text;

    /// <summary>A name; "" when it is an address, or holds one.</summary>
    public static string Name(string name) => name.Contains('@', StringComparison.Ordinal) ? "" : name.Trim();

    /// <summary>Whether an e-mail address stands in it.</summary>
    public static bool HasAddress(string text) => text.Contains('@', StringComparison.Ordinal) && Address().IsMatch(text);

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
