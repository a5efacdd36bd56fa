namespace Twin.Host.Decide;

/// <summary>A file that a decision rests on, and what it held.</summary>
/// <param name="File">Its name, never a path of the machine.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
internal sealed record EvidenceVintage(string File, string Sha256);
