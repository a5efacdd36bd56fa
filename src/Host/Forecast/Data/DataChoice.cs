namespace Twin.Host.Forecast.Data;

/// <summary>What the user says about a file; what is left out is found by looking at it.</summary>
internal sealed record DataChoice
{
    /// <summary>Column of dates.</summary>
    public string? Time { get; init; }

    /// <summary>Columns that name a series.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Columns of values.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Rows to keep: <c>column=value</c>.</summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    /// <summary>Series to keep.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>Steps of a season, where the frequency's own is not meant.</summary>
    public int? Period { get; init; }

    /// <summary>Order of day and month in dates such as 03/04/2025.</summary>
    public DateOrder Order { get; init; }

    /// <summary>Whether series with irregular dates are left out instead of refused.</summary>
    public bool SkipsIrregular { get; init; }
}
