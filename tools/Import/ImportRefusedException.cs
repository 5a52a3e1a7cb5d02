using Relais.Indexer.Text;

namespace Relais.Tools.Import;

/// <summary>A document that cannot be imported, and why in words for the person who asked.</summary>
internal sealed class ImportRefusedException : Exception
{
    /// <summary>The reason completes "x: not imported, …".</summary>
    public ImportRefusedException(LocalizedText reason) : base(reason.In("en")) => Reason = reason;

    /// <summary>In the same words whatever the language; not used.</summary>
    public ImportRefusedException(string message) : base(message) => Reason = LocalizedText.Same(message);

    /// <summary>With its cause; not used.</summary>
    public ImportRefusedException(string message, Exception innerException) : base(message, innerException) => Reason = LocalizedText.Same(message);

    /// <summary>Without words; not used.</summary>
    public ImportRefusedException() => Reason = LocalizedText.Empty;

    public LocalizedText Reason { get; }
}
