namespace Relais.Site.Display;

/// <summary>The beginning of a title, for narrow columns where the whole stands elsewhere on the page: "Friendship Bench" of "Friendship Bench : au Zimbabwe, des grand-mères…".</summary>
public static class TitleOpening
{
    private const int Longest = 40;

    /// <summary>What comes before the colon, which in a title is its name; a title without one, or with a long name, is cut between words.</summary>
    public static string Of(string title)
    {
        var colon = title.IndexOf(':', StringComparison.Ordinal);
        var name = colon > 0 && (char.IsWhiteSpace(title[colon - 1]) || (colon + 1 < title.Length && char.IsWhiteSpace(title[colon + 1]))) ? title[..colon].TrimEnd() : title;
        if (name.Length <= Longest) return name;
        var space = name.LastIndexOf(' ', Longest);
        return (space > 0 ? name[..space] : name[..Longest]).TrimEnd(',', ' ') + " …";
    }
}
