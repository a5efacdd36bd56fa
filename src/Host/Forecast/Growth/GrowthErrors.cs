namespace Twin.Host.Forecast.Growth;

/// <summary>Codes of what can be wrong with what a model of growth is trained on.</summary>
internal static class GrowthErrors
{
    /// <summary>Too few histories, or too short ones.</summary>
    public const string TooFew = "TW0196";

    /// <summary>A measured series that knows the future.</summary>
    public const string Leak = "TW0197";

    /// <summary>A folder without an ensemble.</summary>
    public const string NoRuns = "TW0198";
}
