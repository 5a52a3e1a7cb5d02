using System.Text;
using Relais.Indexer.Text;

namespace Relais.Indexer.Content;

/// <summary>A file of the centre before and after a change that is not written yet.</summary>
/// <param name="Path">From the centre's root, with forward slashes.</param>
/// <param name="Before">Its whole text, to the character.</param>
/// <param name="After">The same after the change.</param>
public sealed record FileChange(string Path, string Before, string After)
{
    /// <summary>
    /// Writes changes, all of them or none: each file is first written whole beside the old one, then all take their places. When one cannot, those that have are put back.
    /// </summary>
    /// <exception cref="ChangeRefusedException">A file was changed by somebody else since it was read, or the disk refused. Nothing is changed, unless the message names files.</exception>
    public static void WriteAll(string root, IReadOnlyList<FileChange> changes)
    {
        var prepared = new List<string>();
        var written = new List<FileChange>();
        var current = "";
        try
        {
            foreach (var change in changes)
            {
                current = change.Path;
                if (!File.ReadAllBytes(Full(root, change)).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(change.Before)))
                    throw new ChangeRefusedException(LocalizedText.Of($"{current} a été modifié entre-temps : rien n'a été changé. Recommencez.", $"{current} was changed meanwhile: nothing was changed. Start again."));
                prepared.Add(Prepared(root, change, change.After));
            }

            foreach (var (change, made) in changes.Zip(prepared))
            {
                current = change.Path;
                File.Move(made, Full(root, change), overwrite: true);
                written.Add(change);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw PutBack(root, written, current, fault);
        }
        finally
        {
            foreach (var left in prepared.Where(File.Exists)) File.Delete(left);
        }
    }

    private static ChangeRefusedException PutBack(string root, List<FileChange> written, string refused, Exception fault)
    {
        var stuck = new List<string>();
        foreach (var change in written)
        {
            try
            {
                File.Move(Prepared(root, change, change.Before), Full(root, change), overwrite: true);
            }
            catch (Exception again) when (again is IOException or UnauthorizedAccessException)
            {
                stuck.Add(change.Path);
            }
        }

        var fr = stuck.Count == 0 ? "rien n'a été changé" : "ces fichiers n'ont pas pu être remis en l'état : " + string.Join(", ", stuck);
        var en = stuck.Count == 0 ? "nothing was changed" : "these files could not be put back: " + string.Join(", ", stuck);
        return new ChangeRefusedException(LocalizedText.Of($"{refused} n'a pas pu être écrit ({fault.Message}) : {fr}.", $"{refused} could not be written ({fault.Message}): {en}."), fault);
    }

    /// <summary>Hidden, so that whoever follows the folder meanwhile does not take it for content.</summary>
    private static string Prepared(string root, FileChange change, string text)
    {
        var target = Full(root, change);
        var made = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(target)!, $".{System.IO.Path.GetFileName(target)}.relais-new");
        try
        {
            using var stream = new FileStream(made, FileMode.Create, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(made, File.GetUnixFileMode(target));
            return made;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Half a file on a full disk helps nobody.
            if (File.Exists(made)) File.Delete(made);
            throw;
        }
    }

    private static string Full(string root, FileChange change) => System.IO.Path.Combine(root, change.Path.Replace('/', System.IO.Path.DirectorySeparatorChar));
}

/// <summary>Changes could not be written.</summary>
public sealed class ChangeRefusedException : Exception
{
    /// <summary>With the reason, for people.</summary>
    public ChangeRefusedException(LocalizedText reason, Exception? fault = null) : base(reason.In("en"), fault) => Reason = reason;

    /// <summary>Without a reason.</summary>
    public ChangeRefusedException() { }

    /// <summary>With a reason.</summary>
    public ChangeRefusedException(string message) : base(message) { }

    /// <summary>With a reason and its cause.</summary>
    public ChangeRefusedException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Why, in the languages of the programs.</summary>
    public LocalizedText Reason { get; } = LocalizedText.Empty;
}
