using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Tools.CommandLine;

namespace Relais.Tools.New;

/// <summary>Reads what was asked of <c>relais new</c>, or says what should have been asked.</summary>
internal sealed class NewAnswers(ContentSchema schema, Speech speech)
{
    public RecordType Type(string? typed) => typed is null ? schema.Searchable : schema.Type(typed) ?? throw new RefusalException(
        speech.Say($"Il n'y a pas de type de fiche « {typed} ».", $"There is no type of record '{typed}'.") + speech.DidYouMean(Nearest.To(typed, schema.Types.Select(type => type.Id)))
        + speech.Say(" Les types : ", " The types: ") + string.Join(", ", schema.Types.Select(type => type.Id)) + ".");

    /// <summary>The address, as typed.</summary>
    /// <param name="typed">The name.</param>
    /// <param name="isNamed">False when it was made of the title, or of nothing.</param>
    /// <exception cref="RefusalException">It cannot be an address.</exception>
    public string Slug(string typed, bool isNamed = true)
    {
        if (!isNamed && typed.Length == 0)
            throw new RefusalException(speech.Say("Il faut un nom qui serve d'adresse, ou un titre dont le tirer : « relais new mon-experience ».", "It takes a name to be its address, or a title to make one of: 'relais new my-experience'."));
        var slug = RecordAddress.Slug(typed);
        if (slug.Length > 0 && string.Equals(slug, typed, StringComparison.Ordinal)) return slug;
        throw new RefusalException(speech.Say(
            $"« {typed} » ne peut pas servir d'adresse : lettres minuscules sans accent, chiffres et tirets seulement.",
            $"'{typed}' cannot be an address: unaccented lower-case letters, digits and hyphens only.") + speech.DidYouMean(slug.Length > 0 ? slug : null));
    }

    public string Language(RecordType type, string? typed)
    {
        if (typed is null) return schema.Languages[0];
        if (type.Role(FieldRole.Language) is not { Vocabulary: { } vocabulary })
            throw new RefusalException(speech.Say($"Une fiche de type « {type.Id} » tient en un fichier pour toutes les langues : retirez --language.", $"A record of type '{type.Id}' is one file for all languages: remove --language."));
        var terms = schema.Vocabularies[vocabulary];
        return terms.Term(typed)?.Id ?? throw new RefusalException(
            speech.Say($"« {typed} » n'est pas une langue de content/vocabularies/{vocabulary}.yml.", $"'{typed}' is not a language of content/vocabularies/{vocabulary}.yml.")
            + speech.DidYouMean(Meant(terms, typed)));
    }

    /// <summary>The title typed; for a type without drafts, which must be named from the start, failing that the name the address suggests; else "".</summary>
    public string Title(RecordType type, string slug, string? typed)
    {
        if (typed is null) return type.Role(FieldRole.Status) is null ? char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ') : "";
        var title = typed.Trim();
        var field = type.Role(FieldRole.Title);
        var length = new StringInfo(title).LengthInTextElements;
        if (length >= (field?.Min ?? 1) && length <= (field?.Max ?? int.MaxValue)) return title;
        throw new RefusalException(speech.SayNumbers(
            $"Le titre compte {length} caractères ; il en faut de {field?.Min ?? 1} à {field?.Max}.", $"The title has {length} characters; it takes from {field?.Min ?? 1} to {field?.Max}."));
    }

    /// <summary>Values typed as <c>field=value</c>, by field key. Terms are looked up; the rest is the check's business.</summary>
    public IReadOnlyDictionary<string, string> Values(RecordType type, IEnumerable<string> typed)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in typed)
        {
            var parts = one.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } key, { Length: > 0 } value]) throw new RefusalException(speech.Say($"« {one} » : écrivez champ=valeur, comme country=FR.", $"'{one}': write field=value, as in country=FR."));
            var field = Field(type, key);
            foreach (var single in Several(field, value)) RefuseUnknownTerm(field, single);
            values[key] = value;
        }

        return values;
    }

    /// <summary>The values typed for a field: terms and references of a list are parted by commas.</summary>
    public static IEnumerable<string> Several(FieldDefinition field, string value) =>
        field is { List: not null } and ({ Vocabulary: not null } or { Target: not null }) ? value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [value];

    /// <summary>A field by its key, or one of a single group by both keys ("place.name").</summary>
    private FieldDefinition Field(RecordType type, string key)
    {
        var parts = key.Split('.', 2);
        var field = Known(type.Fields, parts[0], key);
        if (field.Fields.Count == 0 && parts.Length == 1) return field;
        if (field.List is not null || field.KeyedBy is not null) throw new RefusalException(speech.Say($"« {key} » est une liste de groupes : remplissez-la dans le fichier.", $"'{key}' is a list of groups: fill it in the file."));
        return parts.Length == 2 ? Known(field.Fields, parts[1], key) : throw new RefusalException(speech.Say(
            $"« {key} » est un groupe de champs : nommez l'un d'eux, comme {FieldLines.InnerKey(field, field.Fields[0])}=…", $"'{key}' is a group of fields: name one of them, as in {FieldLines.InnerKey(field, field.Fields[0])}=…"));
    }

    private FieldDefinition Known(IReadOnlyList<FieldDefinition> fields, string key, string typed) =>
        fields.FirstOrDefault(field => string.Equals(field.Key, key, StringComparison.Ordinal))
        ?? throw new RefusalException(speech.Say($"Le champ « {typed} » n'existe pas.", $"There is no field '{typed}'.") + speech.DidYouMean(Nearest.To(key, fields.Select(known => known.Key))));

    private void RefuseUnknownTerm(FieldDefinition field, string value)
    {
        if (field.Vocabulary is { } vocabulary && schema.Vocabularies[vocabulary] is var terms && terms.Term(value) is null)
            throw new RefusalException(speech.Say($"« {value} » n'est pas un terme de content/vocabularies/{vocabulary}.yml.", $"'{value}' is not a term of content/vocabularies/{vocabulary}.yml.") + speech.DidYouMean(Meant(terms, value)));
    }

    private static string? Meant(Vocabulary vocabulary, string typed) =>
        vocabulary.Terms.FirstOrDefault(term => term.Label.ByLanguage.Values.Any(label => string.Equals(Folded.Of(label), Folded.Of(typed), StringComparison.Ordinal)))?.Id
        ?? Nearest.To(typed, vocabulary.Terms.Select(term => term.Id));
}
