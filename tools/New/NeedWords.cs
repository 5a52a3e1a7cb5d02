using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;

namespace Relais.Tools.New;

/// <summary>When something must be filled, in words.</summary>
internal static class NeedWords
{
    public static string Of(Need need, Speech speech) => need switch
    {
        Need.Submitted => speech.Say("obligatoire dès la proposition", "required from the first submission"),
        Need.Published => speech.Say("obligatoire pour publier", "required to publish"),
        Need.Recommended => speech.Say("recommandé", "recommended"),
        _ => speech.Say("facultatif", "optional"),
    };

    /// <summary>The same for a field of a group: once the group is begun, what is asked of it is asked at every status.</summary>
    public static string Inside(Need need, Speech speech) => need is Need.Submitted ? speech.Say("obligatoire", "required") : Of(need, speech);

    /// <summary>A need that holds under a condition, with the condition.</summary>
    public static string Of(ConditionalNeed need, Speech speech) =>
        Of(need.Need, speech) + speech.Say(" quand ", " when ") + Of(need.When)
        + (need.Unless is { } unless ? speech.Say(", sauf si ", ", unless ") + Of(unless) : "");

    private static string Of(FieldCondition condition) => $"{condition.Field}: {string.Join(" | ", condition.Values)}";
}
