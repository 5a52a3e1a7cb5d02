using Relais.Indexer.Text;

namespace Relais.Indexer.Diagnostics;

/// <summary>A kind of finding. Each is made once, in <see cref="Rules"/>; its code is permanent and never reused.</summary>
/// <param name="Code">kebab-case.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">Full sentences with places {0}, {1}: what is wrong, then what to do.</param>
public sealed record Rule(string Code, Severity Severity, LocalizedText Message)
{
    internal static Rule Error(string code, string fr, string en) => new(code, Severity.Error, LocalizedText.Of(fr, en));

    internal static Rule Warning(string code, string fr, string en) => new(code, Severity.Warning, LocalizedText.Of(fr, en));

    internal static Rule Hint(string code, string fr, string en) => new(code, Severity.Hint, LocalizedText.Of(fr, en));

    internal Diagnostic At(SourcePosition place, params object[] arguments) => new(this, place, arguments);
}
