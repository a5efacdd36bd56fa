using Twin.Forecasting.Boosting;

namespace Twin.Host.Forecast.Growth;

/// <summary>How models of growth are trained.</summary>
internal static class GrowthOptions
{
    /// <summary>The trees; validation members end them early.</summary>
    /// <param name="seed">Of the rows and columns that a tree sees.</param>
    public static BoostOptions Boosting(ulong seed) =>
        new() { Rounds = 400, Depth = 5, LearningRate = 0.06, Seed = seed };
}
