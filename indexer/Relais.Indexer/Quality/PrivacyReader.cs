using System.Text.RegularExpressions;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Quality;

/// <summary>Finds what may tell who a person is: telephone numbers, addresses, quotes signed with a name. Works on the lines of the file as they are, fields and text alike.</summary>
internal sealed partial class PrivacyReader(HintsDefinition hints, string file, DiagnosticBag diagnostics)
{
    /// <summary>Looks at all lines.</summary>
    /// <param name="lines">The file's.</param>
    /// <param name="agreed">Whether the people named agreed to it.</param>
    public void Read(IReadOnlyList<string> lines, bool agreed)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = WithoutAddresses(lines[i]);
            foreach (Match phone in Phone().Matches(line)) diagnostics.Add(Rules.PhoneNumber.At(At(i, phone.Index), phone.Value));
            foreach (var mail in Mail().Matches(line).Where(IsPersonal)) diagnostics.Add(Rules.PersonalEmail.At(At(i, mail.Index), mail.Value));
            if (hints.Agreed is not { } rule || agreed) continue;
            if (SignedName(lines, i) is { } name) diagnostics.Add(Rules.NamedQuote.At(At(i, name.Index), name.Value, rule.Field));
        }
    }

    /// <summary>Whether a text has a telephone number or an e-mail address, whoever's it is.</summary>
    public static bool TellsHowToReach(string text) => WithoutAddresses(text) is var words && (Phone().IsMatch(words) || Mail().IsMatch(words));

    private SourcePosition At(int line, int index) => new(file, line + 1, index + 1);

    /// <summary>Numbers inside web addresses are nobody's.</summary>
    private static string WithoutAddresses(string line) => WebAddress().Replace(line, match => new string('\0', match.Length));

    private bool IsPersonal(Match mail)
    {
        var box = mail.Groups["box"].Value;
        if (hints.SharedMailboxes.Contains(box) || box.Split('.', '_', '-', '+').Any(hints.SharedMailboxes.Contains)) return false;
        return hints.MailProviders.Contains(mail.Groups["host"].Value) || TwoNames().IsMatch(box);
    }

    /// <summary>The name that signs a block quote (its last line, after a dash), or that stands right behind a closing quotation mark.</summary>
    private static Group? SignedName(IReadOnlyList<string> lines, int at)
    {
        var signature = Signature().Match(lines[at]);
        if (signature.Success && IsLastOfQuote(lines, at) && NameIn(lines[at], signature.Length) is { } signed) return signed;
        return Said().Match(lines[at]) is { Success: true } said ? said.Groups["name"] : null;
    }

    /// <summary>What begins with a dash throughout is a conversation, signed by nobody.</summary>
    private static bool IsLastOfQuote(IReadOnlyList<string> lines, int at)
    {
        if (at + 1 < lines.Count && lines[at + 1].AsSpan().TrimStart().TrimStart('>').Trim().Length > 0 && lines[at + 1].AsSpan().TrimStart() is ['>', ..]) return false;
        return at > 0 && lines[at - 1].AsSpan().TrimStart() is ['>', ..] && !Signature().IsMatch(lines[at - 1]);
    }

    private static Group? NameIn(string line, int from) => Name().Match(line, from) is { Success: true } match ? match.Groups["name"] : null;

    private const string FullName =
        @"(?<name>(?:(?:M\.|Mme|Mlle|Dr|Pr|Mr|Mrs|Ms|Monsieur|Madame|Docteur)\s+)\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s(?:de|du|des|la|le|ben|bint|el|al|van|von|da|dos|di))*\s\p{Lu}[\p{L}'’-]{2,})";

    [GeneratedRegex(@"https?://[^\s""'<>)\]]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex WebAddress();

    /// <summary>Ten digits in France, with or without spaces or points, and numbers with a country code.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d/=_.+-])(0[1-9]([ .\-\u00A0\u202F]?\d{2}){4}|\+\d{1,3}([ .\-()\u00A0\u202F]{0,2}\d){8,12})(?![\p{L}\d])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\p{L}\d._+-])(?<box>[\p{L}\d._%+-]+)@(?<host>[\p{L}\d-]+(\.[\p{L}\d-]+)+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^\s*(>\s*)+[—–]\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Signature();

    /// <summary>At the beginning, or behind a comma or bracket: behind « de » or « à » stands a place or an organisation.</summary>
    [GeneratedRegex(@"(\G|[,(;:]\s*)" + FullName, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Name();

    /// <summary>« … », dit X Y — or « … » (X Y, habitante). A title or an organisation between brackets is followed by no role.</summary>
    [GeneratedRegex(@"[»”]\s*[,(—–]?\s*((dit|raconte|explique|confie|témoigne|rapporte|ajoute|résume|says|said)\s+" + FullName + "|" + FullName + @"(?=,\s*\p{Ll}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Said();

    /// <summary>First and last name.</summary>
    [GeneratedRegex(@"^\p{L}+[._]\p{L}+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TwoNames();
}
