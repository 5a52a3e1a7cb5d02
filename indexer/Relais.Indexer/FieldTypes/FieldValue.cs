using System.Globalization;
using System.Text.Json.Serialization;
using Relais.Indexer.Text;

namespace Relais.Indexer.FieldTypes;

/// <summary>A value read from a front matter, of one of a few shapes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(TextValue), "text")]
[JsonDerivedType(typeof(LocalizedValue), "localized")]
[JsonDerivedType(typeof(TermValue), "term")]
[JsonDerivedType(typeof(ReferenceValue), "reference")]
[JsonDerivedType(typeof(AmountValue), "amount")]
[JsonDerivedType(typeof(DateValue), "date")]
[JsonDerivedType(typeof(ListValue), "list")]
[JsonDerivedType(typeof(ObjectValue), "object")]
[JsonDerivedType(typeof(KeyedValue), "keyed")]
public abstract record FieldValue
{
    /// <summary>The value itself, or the items of a list.</summary>
    public virtual IEnumerable<FieldValue> Values() => [this];
}

/// <summary>Plain text, an address, an identifier.</summary>
public sealed record TextValue(string Text) : FieldValue;

/// <summary>A text in several languages.</summary>
public sealed record LocalizedValue(IReadOnlyDictionary<string, string> ByLanguage) : FieldValue
{
    /// <summary>The same as a localized text.</summary>
    public LocalizedText ToText() => LocalizedText.Empty with { ByLanguage = LocalizedText.Empty.ByLanguage.AddRange(ByLanguage) };
}

/// <summary>A vocabulary term, by id.</summary>
public sealed record TermValue(string Id) : FieldValue;

/// <summary>Another record, by slug.</summary>
public sealed record ReferenceValue(string Slug) : FieldValue;

/// <summary>A number.</summary>
public sealed record AmountValue(decimal Amount) : FieldValue;

/// <summary>A date of some precision: EDTF level 0 dates (year, month or day), with an optional final ? (uncertain) or ~ (approximate).</summary>
public sealed record DateValue(string Edtf) : FieldValue
{
    /// <summary>The year.</summary>
    [JsonIgnore]
    public int Year => int.Parse(Edtf.AsSpan(0, 4), CultureInfo.InvariantCulture);

    /// <summary>The first day it can mean.</summary>
    [JsonIgnore]
    public DateOnly FirstDay => new(Year, Part(5) ?? 1, Part(8) ?? 1);

    private int? Part(int at) => Edtf.Length >= at + 2 && char.IsAsciiDigit(Edtf[at]) ? int.Parse(Edtf.AsSpan(at, 2), CultureInfo.InvariantCulture) : null;
}

/// <summary>Several values of one field.</summary>
public sealed record ListValue(IReadOnlyList<FieldValue> Items) : FieldValue
{
    /// <inheritdoc/>
    public override IEnumerable<FieldValue> Values() => Items;
}

/// <summary>A group of fields.</summary>
public sealed record ObjectValue(IReadOnlyDictionary<string, FieldValue> Fields) : FieldValue
{
    /// <summary>The value of an inner field, or null.</summary>
    public FieldValue? this[string key] => Fields.GetValueOrDefault(key);
}

/// <summary>Groups of fields keyed by terms of a vocabulary.</summary>
public sealed record KeyedValue(IReadOnlyDictionary<string, ObjectValue> ByTerm) : FieldValue;
