using Twin.Domain;

namespace Twin.Host.Forecast.Predict;

/// <summary>A series that was left out, as <c>--skip-irregular</c> allows.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Line">Where it breaks, from 1.</param>
/// <param name="Reason">Why.</param>
internal sealed record SkippedSeries(string Id, int Line, string Reason)
{
    /// <summary>The entry of an error.</summary>
    public static SkippedSeries Of(InputError error) => new(error.Where, error.Line, $"{error.What}: {error.Got}");
}
