using Twin.Storage;

namespace Twin.Host.Forecast.RunOutput;

/// <summary>Puts a run's forecasts on the scoreboard in its folder.</summary>
/// <remarks>Beside the run's database and never in it: the forecasts follow from the run, so the journal need not keep
/// them, and its seal stays what it was.</remarks>
internal static class RunForecastStore
{
    /// <summary>Publishes what is new; what stands there stays.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="forecast">The forecasts and what came.</param>
    /// <exception cref="StorageException">The disk or another process is in the way, or the file holds something
    /// else.</exception>
    public static void Publish(string folder, RunForecast forecast)
    {
        using ForecastStore store = ForecastStore.Open(folder, create: true);
        store.Publish(forecast.Published);
        store.AddTruths(forecast.Truths);
    }
}
