namespace Relais.Tools.CommandLine;

/// <summary>What the program tells the one that started it. Scripts and hooks rely on these numbers: they never change.</summary>
internal static class ExitCode
{
    /// <summary>Done, nothing to report.</summary>
    public const int Fine = 0;

    /// <summary>Faults were found, or what was asked could not be done (a file is in the way, a folder cannot be written).</summary>
    public const int Faults = 1;

    /// <summary>The command was not used as it must be; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>A bug of the program (EX_SOFTWARE of BSD's sysexits.h).</summary>
    public const int Bug = 70;
}
