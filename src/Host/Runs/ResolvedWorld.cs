using System.Text.Json;
using Twin.Domain;
using Twin.Scenario;
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
    /// <summary>The same world with further values overridden.</summary>
    /// <param name="changes">As <c>path=value</c>, in order.</param>
    /// <returns>The world, or null and why there is none; warnings alone beside a world.</returns>
    public (ResolvedWorld? World, IReadOnlyList<InputError> Errors) With(IReadOnlyList<string> changes)
    {
        List<string> sets = [.. Sets, .. changes];
        var reading = WorldFile.ReadTexts(Texts, sets);
        if (reading.Errors.Count > 0) return (null, [.. reading.Errors, .. reading.Warnings]);
        return (this with { World = reading.World!, Sets = sets, Build = BuildIdentity.Current }, reading.Warnings);
    }

    /// <summary>Reads it from a journal message.</summary>
    /// <param name="json">UTF-8.</param>
    public static ResolvedWorld Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ResolvedWorldJson.Default.ResolvedWorld)
        ?? throw new JsonException("the resolved world is null");

    /// <summary>Writes it for the journal.</summary>
    /// <returns>UTF-8; the same world gives the same bytes.</returns>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ResolvedWorldJson.Default.ResolvedWorld);
}
