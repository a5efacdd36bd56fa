using System.Text.Json;

namespace Twin.Forecasting.ModelFiles;

/// <summary>Everything that training gives, in one file that a person can read.</summary>
/// <remarks>Same data, options, seed and build give the same bytes: nothing in it is a date or a machine.</remarks>
public sealed record ModelFile
{
    /// <summary>The form described here; another form gets another number.</summary>
    public const string CurrentSchema = "twin.forecast-model/1";

    /// <summary>The kind of file that holds one model a frequency.</summary>
    public const string SeriesKind = "series";

    /// <summary>Which form: <see cref="CurrentSchema"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>What it forecasts: <see cref="SeriesKind"/> for any series.</summary>
    public required string Kind { get; init; }

    /// <summary>The build that trained it.</summary>
    public required string Code { get; init; }

    /// <summary>Seed of all draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What it was trained on.</summary>
    public required IReadOnlyList<TrainedOn> Data { get; init; }

    /// <summary>The models.</summary>
    public required IReadOnlyList<ModelEntry> Models { get; init; }

    /// <summary>Writes a file.</summary>
    /// <returns>UTF-8, in one line: most of it is lists of numbers.</returns>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ModelFileJson.Default.ModelFile);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">UTF-8.</param>
    /// <returns>The file; whether its parts fit together, <see cref="Fault"/> says.</returns>
    /// <exception cref="JsonException">The text is not such a file.</exception>
    public static ModelFile Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ModelFileJson.Default.ModelFile)
        ?? throw new JsonException("the file is null");

    /// <summary>Checks that the parts fit together.</summary>
    /// <returns>What is wrong and where, or null.</returns>
    public string? Fault()
    {
        if (Schema != CurrentSchema) return $"schema {Schema}; this build reads {CurrentSchema}";
        foreach (ModelEntry entry in Models)
            if (entry.Fault() is { } fault) return $"model {entry.Name}: {fault}";
        return null;
    }
}
