using System.Text.Json;
using Twin.Forecasting.Growth;

namespace Twin.Forecasting.ModelFiles;

/// <summary>A model of growth in one file that a person can read.</summary>
/// <remarks>Same histories, options, seed and build give the same bytes: nothing in it is a date or a
/// machine.</remarks>
public sealed record GrowthModelFile
{
    /// <summary>The form described here; another form gets another number.</summary>
    public const string CurrentSchema = "twin.growth-model/1";

    /// <summary>Which form: <see cref="CurrentSchema"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>The build that trained it.</summary>
    public required string Code { get; init; }

    /// <summary>Seed of all draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What it was trained on.</summary>
    public required IReadOnlyList<TrainedOn> Data { get; init; }

    /// <summary>How its trees were grown.</summary>
    public required BoostSettings Boosting { get; init; }

    /// <summary>Rows it was trained on.</summary>
    public required int Rows { get; init; }

    /// <summary>Measured series that it looks at beside the output.</summary>
    public required IReadOnlyList<string> Series { get; init; }

    /// <summary>Names of the features, in the order that trees count them.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Of each feature its part of all that splits gained.</summary>
    public required IReadOnlyList<double> Importance { get; init; }

    /// <summary>What histories held out as a whole said, by name of the figure.</summary>
    public required IReadOnlyDictionary<string, double> Scores { get; init; }

    /// <summary>Trees of the growth itself.</summary>
    public required BoosterEntry Centre { get; init; }

    /// <summary>Trees of the logarithm of its width.</summary>
    public required BoosterEntry Width { get; init; }

    /// <summary>Standardised errors by horizon, least first.</summary>
    public required IReadOnlyList<double[]> Errors { get; init; }

    /// <summary>Writes a file.</summary>
    /// <returns>UTF-8.</returns>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ModelFileJson.Default.GrowthModelFile);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">UTF-8.</param>
    /// <returns>The file; whether its parts fit together, <see cref="Fault"/> says.</returns>
    /// <exception cref="JsonException">The text is not such a file.</exception>
    public static GrowthModelFile Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ModelFileJson.Default.GrowthModelFile)
        ?? throw new JsonException("the file is null");

    /// <summary>The model, ready to ask.</summary>
    /// <exception cref="ArgumentException">Its parts do not fit together; <see cref="Fault"/> says so without
    /// one.</exception>
    public GrowthModel Model() => new(Series, Centre.Model(Columns), Width.Model(Columns), Errors);

    /// <summary>Checks that the parts fit together.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Fault()
    {
        if (Schema != CurrentSchema) return $"schema {Schema}; this build reads {CurrentSchema}";
        try
        {
            return Model().Columns.SequenceEqual(Columns, StringComparer.Ordinal)
                ? null
                : "its columns are not those of its series";
        }
        catch (ArgumentException broken)
        {
            return broken.Message;
        }
    }
}
