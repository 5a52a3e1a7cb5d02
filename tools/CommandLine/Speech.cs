using System.Globalization;

namespace Relais.Tools.CommandLine;

/// <summary>The language the program speaks: French, or English when asked.</summary>
internal sealed record Speech(string Language)
{
    public const string French = "fr";
    public const string English = "en";
    private const string LanguageOption = "--lang";

    private bool IsEnglish => string.Equals(Language, English, StringComparison.Ordinal);

    /// <summary>
    /// Reads the option ahead of the parser, because the help texts and the parser's own complaints are in that language too. A wrong value is left for the
    /// parser to refuse.
    /// </summary>
    public static Speech Of(IReadOnlyList<string> args)
    {
        var english = args.Take(args.TakeWhile(arg => arg is not "--").Count()).Where((arg, i) =>
            arg is LanguageOption + "=" + English or LanguageOption + ":" + English || (arg is English && i > 0 && args[i - 1] is LanguageOption)).Any();
        return new Speech(english ? English : French);
    }

    public string Say(string french, string english) => IsEnglish ? english : french;

    /// <summary>The same with numbers in it, written as data are: without the separators of a culture.</summary>
    public string SayNumbers(FormattableString french, FormattableString english) => FormattableString.Invariant(IsEnglish ? english : french);

    /// <summary>A number of things: French counts 0 in the singular, English in the plural.</summary>
    public string Count(int number, string one, string many)
    {
        var singular = IsEnglish ? number == 1 : number < 2;
        return string.Create(CultureInfo.InvariantCulture, $"{number} {(singular ? one : many)}");
    }

    /// <summary>The value that was probably meant, as diagnostics say it; "" when none is near.</summary>
    public string DidYouMean(string? near) => near is null ? "" : Say($" Vouliez-vous dire « {near} » ?", $" Did you mean \"{near}\"?");
}
