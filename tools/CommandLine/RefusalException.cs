namespace Relais.Tools.CommandLine;

/// <summary>Why the program does not do what was asked, in words for the person who asked.</summary>
internal sealed class RefusalException : Exception
{
    /// <summary>The command was not used as it must be.</summary>
    public RefusalException(string message) : base(message) { }

    /// <summary>With the exit code that tells programs why.</summary>
    public RefusalException(string message, int exitCode) : base(message) => ExitCode = exitCode;

    /// <summary>With its cause.</summary>
    public RefusalException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Without words; not used.</summary>
    public RefusalException() { }

    public int ExitCode { get; } = CommandLine.ExitCode.WrongUsage;
}
