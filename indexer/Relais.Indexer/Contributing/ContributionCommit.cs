namespace Relais.Indexer.Contributing;

/// <summary>A contribution to keep in a repository.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Folder">Folder of the record, from the root of the repository.</param>
/// <param name="FileName">Name of the file in it.</param>
/// <param name="Text">The whole file.</param>
/// <param name="Author">The author's name as given.</param>
/// <param name="Message">What the commit says, agreements included.</param>
public sealed record ContributionCommit(string Id, string Folder, string FileName, string Text, string Author, string Message);

/// <summary>A contribution that is kept.</summary>
/// <param name="Id">Its identifier: another one than asked when that one was taken by other words.</param>
/// <param name="Branch">The branch that holds it.</param>
public sealed record KeptContribution(string Id, string Branch);
