using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Relais.Indexer.Git;

/// <summary>
/// Runs the git of the machine in one folder: arguments are handed over one by one and never read by a shell, nothing is asked of a terminal, answers are in English whatever the locale, and
/// paths are told as they are. Many threads may use it at once.
/// </summary>
/// <param name="folder">Where git runs: in a repository, or where one will be.</param>
/// <param name="patience">How long a run may take; none for two minutes.</param>
public sealed partial class GitCommand(string folder, TimeSpan? patience = null)
{
    private static readonly TimeSpan _usualPatience = TimeSpan.FromMinutes(2);

    /// <summary>Where git runs.</summary>
    public string Folder => folder;

    /// <summary>Runs git and gives what it answered, refusals included.</summary>
    /// <param name="arguments">As after the word <c>git</c>.</param>
    /// <param name="input">What git reads, or nothing.</param>
    /// <param name="environment">Variables set or, where null, taken away: for instance <c>GIT_INDEX_FILE</c>.</param>
    /// <param name="cancellation">Stops git.</param>
    /// <exception cref="GitException">Git is not installed, or took too long and was stopped.</exception>
    public async Task<GitAnswer> TryAsync(
        IEnumerable<string> arguments, ReadOnlyMemory<byte> input = default, IEnumerable<KeyValuePair<string, string?>>? environment = null, CancellationToken cancellation = default)
    {
        using var process = Started(arguments, environment);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(patience ?? _usualPatience);
        try
        {
            using var output = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output, timeout.Token);
            var complaining = process.StandardError.ReadToEndAsync(timeout.Token);
            await FeedAsync(process, input, timeout.Token).ConfigureAwait(false);
            await Task.WhenAll(reading, complaining).ConfigureAwait(false);
            await process.WaitForExitAsync(timeout.Token).ConfigureAwait(false);
            return new GitAnswer(process.ExitCode, output.ToArray(), WithoutPasswords((await complaining.ConfigureAwait(false)).Trim()));
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw new GitException(string.Create(CultureInfo.InvariantCulture, $"git took longer than {(patience ?? _usualPatience).TotalSeconds:0.#} s and was stopped."), fault);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Runs git and gives what it wrote.</summary>
    /// <param name="arguments">As after the word <c>git</c>.</param>
    /// <param name="cancellation">Stops git.</param>
    /// <exception cref="GitException">Git is not installed, refused, or took too long.</exception>
    public async Task<GitAnswer> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation = default) =>
        (await TryAsync(arguments, cancellation: cancellation).ConfigureAwait(false)).OrThrow();

    private Process Started(IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>>? environment)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("core.quotePath=false");
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        foreach (var (name, value) in environment ?? [])
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start) ?? throw new GitException("git did not start.");
        }
        catch (Win32Exception fault) when (!Directory.Exists(folder))
        {
            throw new GitException($"The folder {folder} does not exist.", fault);
        }
        catch (Win32Exception fault)
        {
            throw new GitException("git is not installed, or is not on the PATH.", fault);
        }
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            if (!input.IsEmpty) await process.StandardInput.BaseStream.WriteAsync(input, cancellation).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git ended without reading all: what it says of that, and its code, are in the answer.
        }
    }

    private static string WithoutPasswords(string text) => Password.Replace(text, "***@");

    [GeneratedRegex(@"(?<=://)[^/@\s]+@", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Password { get; }
}
