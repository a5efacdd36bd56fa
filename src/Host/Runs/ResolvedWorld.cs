using System.Text.Json;
using Twin.World.Records;

namespace Twin.Host.Runs;

/// <summary>Input 0 of a run: the world as it was resolved, and the texts it was read from.</summary>
/// <param name="World">The checked records, includes and overrides applied.</param>
/// <param name="Stem">The world file's name without folder and extension.</param>
/// <param name="Texts">The world file and its includes, the world file first.</param>
/// <param name="Sets">The overrides, in order.</param>
/// <param name="Build">The build that resolved it.</param>
internal sealed record ResolvedWorld(
    WorldRecord World, string Stem, IReadOnlyList<WorldText> Texts, IReadOnlyList<string> Sets, string Build)
{
    /// <summary>Reads it from a journal message.</summary>
    /// <param name="json">UTF-8.</param>
    public static ResolvedWorld Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ResolvedWorldJson.Default.ResolvedWorld)
        ?? throw new JsonException("the resolved world is null");

    /// <summary>Writes it for the journal.</summary>
    /// <returns>UTF-8; the same world gives the same bytes.</returns>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ResolvedWorldJson.Default.ResolvedWorld);
}
