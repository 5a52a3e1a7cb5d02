using System.Text;

namespace Relais.Engine.Facets.Columns;

/// <summary>Numbers the values of a field. Halves of surrogate pairs, which UTF-8 cannot tell, become U+FFFD before values are compared.</summary>
internal sealed class TextNumbering
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Numbering<string> _numbers = new(StringComparer.Ordinal, StringComparer.Ordinal);

    public int this[string value]
    {
        get
        {
            if (!_seen.TryGetValue(value, out var number))
            {
                number = _numbers[Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value))];
                _seen.Add(value, number);
            }
            return number;
        }
    }

    /// <inheritdoc cref="Numbering{T}.Ordered"/>
    public (string[] Texts, int[] Ranks) Ordered() => _numbers.Ordered();
}
