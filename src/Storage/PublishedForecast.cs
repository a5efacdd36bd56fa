namespace Twin.Storage;

/// <summary>A forecast of one step as it was published.</summary>
public sealed record PublishedForecast
{
    /// <summary>Name of the series.</summary>
    public required string Series { get; init; }

    /// <summary>Which future: <c>main</c> for the world outside, a run for its own.</summary>
    public required string Branch { get; init; }

    /// <summary>Date of the last value known.</summary>
    public required string Origin { get; init; }

    /// <summary>Place of the origin in time: later origins have a greater one.</summary>
    public required long OriginOrder { get; init; }

    /// <summary>Steps from the origin. Range: at least 1.</summary>
    public required int Horizon { get; init; }

    /// <summary>Date of the value forecast.</summary>
    public required string Target { get; init; }

    /// <summary>Who answered.</summary>
    public required string Method { get; init; }

    /// <summary>Hash of the code or of the model file that answered.</summary>
    public required string Model { get; init; }

    /// <summary>Unit of scores: mean absolute seasonal change known at the origin; null where there is none.</summary>
    public double? Scale { get; init; }

    /// <summary>When it was stored. UTC, ISO 8601.</summary>
    public required string Made { get; init; }

    /// <summary>Levels, ascending, inside (0, 1).</summary>
    public required IReadOnlyList<double> Levels { get; init; }

    /// <summary>The quantile of each level. Unit: the series'.</summary>
    public required IReadOnlyList<double> Values { get; init; }
}
