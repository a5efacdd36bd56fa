using Twin.Domain;

namespace Twin.Forecasting;

/// <summary>A way to forecast: fits itself to a history.</summary>
/// <remarks>
/// A model of one's own needs no more than this method and the three of <see cref="IFittedModel"/>. A forecaster keeps
/// no state between calls and may serve several threads at once; the same history gives the same model, bit for bit.
/// </remarks>
public interface IForecaster
{
    /// <summary>Name in commands and results, lower case, words joined by hyphens: <c>damped</c>, <c>ets</c>.</summary>
    string Name { get; }

    /// <summary>Fits the model.</summary>
    /// <param name="history">What is known at the origin: finite, no gap (<see cref="Guarded"/> sees to it).</param>
    /// <returns>The model, or why there is none.</returns>
    Fitted Fit(TimeSeries history);
}
