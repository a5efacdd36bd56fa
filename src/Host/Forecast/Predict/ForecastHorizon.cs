namespace Twin.Host.Forecast.Predict;

/// <summary>How far a series is forecast where the user does not say.</summary>
internal static class ForecastHorizon
{
    /// <summary>The farthest. Unit: steps.</summary>
    public const int Most = 10_000;

    // As in the M4 competition.
    private const int Yearly = 6;
    private const int Quarterly = 8;
    private const int Monthly = 18;
    private const int Weekly = 13;
    private const int Daily = 14;
    private const int Hourly = 48;

    /// <summary>The horizon of a season.</summary>
    /// <param name="period">Steps of a season.</param>
    public static int Of(int period) => period switch
    {
        1 => Yearly,
        4 => Quarterly,
        12 => Monthly,
        52 => Weekly,
        5 or 7 => Daily,
        24 => Hourly,
        _ => Math.Min(Math.Max(period, Yearly), Most),
    };
}
