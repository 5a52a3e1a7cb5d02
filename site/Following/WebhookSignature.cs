using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Relais.Site.Following;

/// <summary>
/// Whether a call comes from someone who knows the secret: GitHub, Gitea and Forgejo sign the body (HMAC-SHA256 in <c>X-Hub-Signature-256</c>), GitLab says the secret itself
/// (<c>X-Gitlab-Token</c>). Comparisons take the same time whatever they find.
/// </summary>
internal static class WebhookSignature
{
    /// <summary>Most bytes of a body: what forges send is far under.</summary>
    public const int MostBytes = 1024 * 1024;

    private const string Signature = "X-Hub-Signature-256";
    private const string Token = "X-Gitlab-Token";
    private const string Algorithm = "sha256=";
    private const int ReadAtOnce = 16 * 1024;

    /// <summary>202 when it does, 401 when it does not, 413 when the body is too large to tell.</summary>
    public static async Task<int> CheckAsync(HttpRequest request, string secret)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        if (request.Headers[Token].ToString() is { Length: > 0 } token)
            return Answer(CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(key)));
        var claimed = new byte[HMACSHA256.HashSizeInBytes];
        if (!TryRead(request.Headers[Signature].ToString(), claimed)) return StatusCodes.Status401Unauthorized;
        return await OfBodyAsync(request, key) is { } signature ? Answer(CryptographicOperations.FixedTimeEquals(signature, claimed)) : StatusCodes.Status413PayloadTooLarge;
    }

    private static int Answer(bool known) => known ? StatusCodes.Status202Accepted : StatusCodes.Status401Unauthorized;

    private static bool TryRead(string header, Span<byte> signature) =>
        header.StartsWith(Algorithm, StringComparison.Ordinal) && header.Length == Algorithm.Length + (2 * signature.Length)
        && Convert.FromHexString(header.AsSpan(Algorithm.Length), signature, out _, out _) is OperationStatus.Done;

    /// <summary>Null when there is more than <see cref="MostBytes"/>.</summary>
    private static async Task<byte[]?> OfBodyAsync(HttpRequest request, byte[] key)
    {
        if (request.ContentLength > MostBytes) return null;
        using var signing = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        var buffer = new byte[ReadAtOnce];
        for (var total = 0; ;)
        {
            var read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted);
            if (read == 0) return signing.GetHashAndReset();
            if ((total += read) > MostBytes) return null;
            signing.AppendData(buffer, 0, read);
        }
    }
}
