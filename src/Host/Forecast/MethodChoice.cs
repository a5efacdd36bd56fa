using Twin.Domain;
using Twin.Forecasting;

namespace Twin.Host.Forecast;

/// <summary>A method that the user named, ready to fit.</summary>
/// <param name="Forecaster">The method.</param>
/// <param name="ModelFile">File that its global model came from; null where it has none.</param>
internal sealed record MethodChoice(IForecaster Forecaster, string? ModelFile)
{
    /// <summary>What forecasts when nothing is named.</summary>
    public const string Default = "naive2";

    /// <summary>What forecasts with <c>--fast</c>.</summary>
    public const string Fast = "naive2";

    /// <summary>Finds methods by name.</summary>
    /// <param name="names">Names joined by commas, or null for the default.</param>
    /// <param name="fast">Whether the default is the fast one.</param>
    /// <returns>The methods in the order named, and an error for each name that is none.</returns>
    public static (IReadOnlyList<MethodChoice> Methods, IReadOnlyList<InputError> Errors) Of(string? names, bool fast)
    {
        List<MethodChoice> methods = [];
        List<InputError> errors = [];
        foreach (string name in (names ?? (fast ? Fast : Default)).Split(',', StringSplitOptions.TrimEntries))
        {
            if (ForecastMethods.Named(name) is { } forecaster) methods.Add(new MethodChoice(forecaster, null));
            else errors.Add(ForecastErrors.Method(name, [.. ForecastMethods.All.Select(method => method.Name)]));
        }

        return (methods, errors);
    }
}
