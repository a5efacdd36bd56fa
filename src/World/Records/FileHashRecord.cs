namespace Twin.World.Records;

/// <summary>A file that made this world, and what it held.</summary>
public sealed record FileHashRecord
{
    /// <summary>Path as written in the world file, with forward slashes; never a path of the machine.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
