using System.Security.Cryptography;
using System.Text;

namespace Twin.Macro.Decision;

/// <summary>A log whose every line holds the hash of the line before: nothing in it can change unseen.</summary>
/// <remarks>
/// A line is a JSON object whose last two members are <c>prevHash</c> and <c>hash</c>; the hash is the SHA-256 of the
/// line's UTF-8 bytes without the member <c>hash</c>. Lines are compared as bytes, never parsed and written anew, so a
/// number keeps the digits that it was hashed with.
/// </remarks>
public static class EvidenceChain
{
    /// <summary>The hash before the first line.</summary>
    public static readonly string Genesis = new('0', HashLength);

    private const int HashLength = 64;
    private const string PreviousMember = ",\"prevHash\":\"";
    private const string HashMember = ",\"hash\":\"";

    /// <summary>Closes a line.</summary>
    /// <param name="body">A JSON object on one line, with at least one member and without the two of the
    /// chain.</param>
    /// <param name="previousHash">Hash of the line before, or <see cref="Genesis"/>.</param>
    /// <returns>The line without an end of line, and its hash.</returns>
    /// <exception cref="ArgumentException">The body is no object on one line.</exception>
    public static (string Line, string Hash) Close(string body, string previousHash)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (body.Length < 3 || body[0] != '{' || body[^1] != '}' || body.AsSpan().ContainsAny('\n', '\r'))
            throw new ArgumentException("expected a JSON object on one line", nameof(body));
        string chained = $"{body[..^1]}{PreviousMember}{previousHash}\"}}";
        string hash = HashOf(chained);
        return ($"{chained[..^1]}{HashMember}{hash}\"}}", hash);
    }

    /// <summary>Reads the hash of a line and the hash that it names as the one before.</summary>
    /// <param name="line">A line.</param>
    /// <returns>Both, or none where the line does not end as a line of a chain does, or its hash is not its
    /// own.</returns>
    public static (string Previous, string Hash)? Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        int tail = HashMember.Length + HashLength + 2;
        if (line.Length < tail + PreviousMember.Length + HashLength + 2) return null;
        string chained = line[..^tail] + "}";
        int at = chained.Length - PreviousMember.Length - HashLength - 2;
        if (!line.EndsWith("\"}", StringComparison.Ordinal)
            || !line.AsSpan(line.Length - tail).StartsWith(HashMember)
            || !chained.AsSpan(at).StartsWith(PreviousMember))
            return null;
        string hash = line.Substring(line.Length - HashLength - 2, HashLength);
        return HashOf(chained) == hash ? (chained.Substring(at + PreviousMember.Length, HashLength), hash) : null;
    }

    /// <summary>Checks a chain from its beginning.</summary>
    /// <param name="lines">Every line.</param>
    /// <returns>Number of the first line that is not what was written there, from 1; 0: the chain holds.</returns>
    public static int FirstBad(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        string previous = Genesis;
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (Read(line) is not { } link || link.Previous != previous) return number;
            previous = link.Hash;
        }

        return 0;
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
