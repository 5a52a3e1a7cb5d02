namespace Relais.Tools.Hook;

/// <summary>The hooks of git that the program answers.</summary>
internal static class HookKind
{
    /// <summary>In an editor's copy, before each commit.</summary>
    public const string PreCommit = "pre-commit";

    /// <summary>In the repository that all push to, before a push is taken.</summary>
    public const string PreReceive = "pre-receive";
}
