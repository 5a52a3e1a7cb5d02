namespace Relais.Site.Display;

/// <summary>A box to type a search in.</summary>
/// <param name="Label">What to type.</param>
/// <param name="Hint">An example, or "" for none.</param>
/// <param name="Words">What is in it.</param>
public sealed record AskView(string Label, string Hint, string Words);
