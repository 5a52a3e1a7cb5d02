using System.Globalization;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Fields;

/// <summary>Reads a text that somebody wrote as the value of a field: labels instead of ids, lists with any sign, dates in words.</summary>
internal sealed class ValueReader(ContentSchema schema, KnownNames known)
{
    private static readonly string[] UsualSeparators = [";", "\n", "|", " / ", "•"];

    /// <summary>The value, with what of the text could not be read.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The text.</param>
    /// <param name="separator">What parts the values of a list; null for the usual signs.</param>
    public ReadValue Read(FieldDefinition field, string text, string? separator)
    {
        if (field.List is null) return Single(field, text.Trim());
        var parts = Parts(field, text, separator);
        var read = parts.Select(part => (Part: part, Value: Single(field, part))).ToList();
        var values = read.Where(one => one.Value.Yaml is not null).Select(one => one.Value.Yaml!).Distinct(StringComparer.Ordinal).ToList();
        var unread = read.SelectMany(one => one.Value.Unread).Concat(values.Skip(field.List.Max)).ToList();
        return new ReadValue(values.Count == 0 ? null : YamlValue.List(values.Take(field.List.Max)), unread);
    }

    private IReadOnlyList<string> Parts(FieldDefinition field, string text, string? separator)
    {
        string[] signs = separator is null ? UsualSeparators : [separator];
        // A comma parts words of a vocabulary; in names and sentences it may be anything.
        if (separator is null && field.Type is TermType or ReferenceType && !UsualSeparators.Any(sign => text.Contains(sign, StringComparison.Ordinal)) && Single(field, text).Yaml is null) signs = [","];
        return [.. text.Split(signs, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => part.TrimStart('-', '•', '*', ' ')).Where(part => part.Length > 0)];
    }

    private ReadValue Single(FieldDefinition field, string text)
    {
        if (text.Length == 0) return new ReadValue(null, []);
        var yaml = field.Type switch
        {
            TermType => Term(schema.Vocabularies[field.Vocabulary!], text) is { } term ? YamlValue.Word(term.Id) : null,
            ReferenceType => Reference(schema.Type(field.Target!)!, text),
            DateType => DateText.Of(text) is { Length: 10 } day ? day : null,
            EdtfType => DateText.Of(text) is { } date ? $"\"{date}\"" : null,
            NumberType => Number(field, text),
            ObjectType => Group(field, text),
            UrlType => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? YamlValue.Text(text) : null,
            EmailType => text.Contains('@', StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace) ? YamlValue.Text(text) : null,
            IdentifierType => field.Pattern?.IsMatch(text) is false ? null : text,
            TextType => field.Pattern?.IsMatch(text) is false || !TextFit.Fits(field, PlainText.OneSpaced(PlainText.Clean(text))) ? null : YamlValue.Text(text),
            LocalizedType => YamlValue.Text(text),
            _ => null,
        };
        return new ReadValue(yaml, yaml is null ? [text] : []);
    }

    /// <summary>The term of that id, label or other name in any language; failing that one that has all of its words, or that was mistyped.</summary>
    private static Term? Term(Vocabulary vocabulary, string text)
    {
        var terms = vocabulary.Terms.Where(term => term.DeprecatedBy is null).ToList();
        var folded = Folded.Of(text);
        if (terms.Find(term => string.Equals(Folded.Of(term.Id), folded, StringComparison.Ordinal)) is { } byId) return byId;
        if (terms.Find(term => Names(term).Any(name => string.Equals(Folded.Of(name), folded, StringComparison.Ordinal))) is { } byName) return byName;
        if (terms.Find(term => Names(term).Any(name => Slip.IsOne(text, name))) is { } mistyped) return mistyped;
        // "Santé mentale" for "Santé mentale et bien-être", when it can be no other.
        var whole = terms.Where(term => term.Label.ByLanguage.Any(pair => LabelMatch.Of(text, pair.Value, pair.Key) >= LabelMatch.SameWords)).Take(2).ToList();
        return whole.Count == 1 ? whole[0] : null;
    }

    private static IEnumerable<string> Names(Term term) => term.Label.ByLanguage.Values.Concat(term.Alternatives.Values.SelectMany(names => names));

    private string? Reference(RecordType target, string text)
    {
        var names = known.Of(target);
        var folded = Folded.Of(text);
        return names.FirstOrDefault(pair => string.Equals(pair.Slug, text, StringComparison.Ordinal) || string.Equals(Folded.Of(pair.Name), folded, StringComparison.Ordinal)).Slug;
    }

    private static string? Number(FieldDefinition field, string text)
    {
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('€' or '%'))).Replace(',', '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (field.Type is not IntegerType || number == decimal.Truncate(number))
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A group that is told in one text: its name, or its note when it has no name; what else the group asks is left to its author.</summary>
    private static string? Group(FieldDefinition field, string text)
    {
        var inner = field.Inner(FieldRole.Organisation) ?? field.Inner(FieldRole.Name) ?? field.Inner(FieldRole.Note);
        if (inner is not { Type: TextType } || !TextFit.Fits(inner, PlainText.OneSpaced(PlainText.Clean(text)))) return null;
        return YamlValue.Group([(inner.Key, YamlValue.Text(text))]);
    }
}

/// <summary>What was read of a text.</summary>
/// <param name="Yaml">The value on one line, or null.</param>
/// <param name="Unread">Parts of the text that the field does not understand.</param>
internal sealed record ReadValue(string? Yaml, IReadOnlyList<string> Unread);
