namespace Relais.Indexer.Contributing;

/// <summary>A contribution as the file that an editor will review.</summary>
/// <param name="Text">The whole file.</param>
/// <param name="Slug">The address proposed for it.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="QuestionOfLine">The name of the question that each line answers, from the first line; null for what the centre wrote.</param>
public sealed record WrittenContribution(string Text, string Slug, string Language, IReadOnlyList<string?> QuestionOfLine);
