using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.FieldTypes;

/// <summary>A number, with a point for decimals.</summary>
public class NumberType : ScalarType
{
    /// <inheritdoc/>
    public override string Id => "number";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("un nombre (12 ou 12.5, sans espace ni unité)", "a number (12 or 12.5, without space or unit)");

    /// <summary>What the text may look like.</summary>
    protected virtual NumberStyles Styles => NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field)
    {
        var schema = new JsonObject { ["type"] = Styles.HasFlag(NumberStyles.AllowDecimalPoint) ? "number" : "integer" };
        if (field.Min is { } min) schema["minimum"] = min;
        if (field.Max is { } max) schema["maximum"] = max;
        return schema;
    }

    internal override FieldValue? Read(YamlScalar scalar, FieldDefinition field, FieldReader reader)
    {
        if (!decimal.TryParse(scalar.Value, Styles, CultureInfo.InvariantCulture, out var number))
        {
            reader.WrongType(scalar, field);
            return null;
        }

        if ((double)number < (field.Min ?? double.MinValue) || (double)number > (field.Max ?? double.MaxValue))
        {
            reader.Diagnostics.Add(Rules.NumberRange.At(scalar.At, field.Key, number, field.Min ?? double.MinValue, field.Max ?? double.MaxValue));
            return null;
        }

        return new AmountValue(number);
    }
}

/// <summary>A whole number.</summary>
public sealed class IntegerType : NumberType
{
    /// <inheritdoc/>
    public override string Id => "integer";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("un nombre entier (sans espace ni unité)", "a whole number (without space or unit)");

    /// <inheritdoc/>
    protected override NumberStyles Styles => NumberStyles.AllowLeadingSign;
}

/// <summary>A day: 2026-11-21.</summary>
public sealed class DateType : ScalarType
{
    /// <inheritdoc/>
    public override string Id => "date";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("une date (2026-11-21)", "a date (2026-11-21)");

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field) => new() { ["type"] = "string", ["format"] = "date" };

    internal override FieldValue? Read(YamlScalar scalar, FieldDefinition field, FieldReader reader)
    {
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return new DateValue(scalar.Value);
        reader.Diagnostics.Add(Rules.BadDate.At(scalar.At, scalar.Value, field.Key, LocalizedText.Of("un jour qui existe, comme 2026-11-21", "an existing day, as in 2026-11-21")));
        return null;
    }
}

/// <summary>A date of some precision (EDTF level 0 with ? and ~; Extended Date/Time Format, Library of Congress, 2019).</summary>
public sealed partial class EdtfType : ScalarType
{
    /// <inheritdoc/>
    public override string Id => "edtf";

    /// <inheritdoc/>
    public override LocalizedText Expects { get; } = LocalizedText.Of("une date (2011, 2011-10 ou 2011-10-03)", "a date (2011, 2011-10 or 2011-10-03)");

    /// <inheritdoc/>
    public override string Example(FieldDefinition field, ContentSchema schema) => "";

    /// <inheritdoc/>
    public override JsonObject JsonSchema(FieldDefinition field) => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~]?$", ["minimum"] = 0, ["maximum"] = 9999 };

    internal override FieldValue? Read(YamlScalar scalar, FieldDefinition field, FieldReader reader)
    {
        var match = Form().Match(scalar.Value);
        var padded = match.Success ? match.Groups["date"].Value + "-01-01"[(match.Groups["date"].Length - 4)..] : "";
        if (DateOnly.TryParseExact(padded, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return new DateValue(scalar.Value);
        reader.Diagnostics.Add(Rules.BadDate.At(scalar.At, scalar.Value, field.Key,
            LocalizedText.Of("une année, un mois ou un jour qui existe : 2011, 2011-10, 2011-10-03 (et ~ pour environ)", "an existing year, month or day: 2011, 2011-10, 2011-10-03 (and ~ for about)")));
        return null;
    }

    [GeneratedRegex(@"^(?<date>\d{4}(-\d{2}(-\d{2})?)?)[?~]?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Form();
}
