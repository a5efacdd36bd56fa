using Twin.Forecasting.Growth;

namespace Twin.Host.Forecast.Growth;

/// <summary>Where in a history a model of growth is asked.</summary>
internal static class GrowthOrigins
{
    private const int UnaskedPart = 4;

    /// <summary>Origins spread evenly from a quarter of the history to the last with a horizon after it.</summary>
    /// <param name="length">Steps of the history.</param>
    /// <param name="horizon">Steps ahead.</param>
    /// <param name="count">Origins wanted; none where the history is too short.</param>
    /// <returns>Steps known at each.</returns>
    public static IEnumerable<int> Of(int length, int horizon, int count)
    {
        int first = Math.Max(GrowthFeatures.LeastHistory, length / UnaskedPart);
        int last = length - horizon;
        for (int i = 0; i < count && last > first; i++)
            yield return first + ((last - first) * i / Math.Max(1, count - 1));
    }
}
