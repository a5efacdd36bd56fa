using Twin.Domain;
using Twin.Forecasting;
using Twin.Forecasting.Combination;
using Twin.Forecasting.ModelFiles;
using Twin.Host.Forecast.Train;

namespace Twin.Host.Forecast;

/// <summary>A method that the user named, ready to fit.</summary>
/// <param name="Forecaster">The method.</param>
/// <param name="ModelFile">File that its global model came from; null where it has none.</param>
internal sealed record MethodChoice(IForecaster Forecaster, string? ModelFile)
{
    /// <summary>What forecasts when nothing is named.</summary>
    public const string Default = CombinedMethods.EnsembleName;

    /// <summary>What forecasts with <c>--fast</c>.</summary>
    public const string Fast = CombinedMethods.FastName;

    /// <summary>Every method that can be named.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. ForecastMethods.All.Select(method => method.Name), .. CombinedMethods.Names];

    /// <summary>Finds methods by name.</summary>
    /// <param name="names">Names joined by commas, or null for the default; <c>log-</c> before one: of the
    /// logarithms.</param>
    /// <param name="fast">Whether the default is the fast one.</param>
    /// <param name="model">The model file of those that need one; null for the shipped one.</param>
    /// <returns>The methods in the order named, and an error for each name that is none.</returns>
    public static (IReadOnlyList<MethodChoice> Methods, IReadOnlyList<InputError> Errors) Of(
        string? names, bool fast, string? model = null)
    {
        (ModelFile? file, string? modelName, InputError? broken) = ShippedModel.Read(model);
        if (broken is not null) return ([], [broken]);
        CombinedMethods combined = CombinedMethods.Of(file);
        List<MethodChoice> methods = [];
        List<InputError> errors = [];
        foreach (string name in (names ?? (fast ? Fast : Default)).Split(',', StringSplitOptions.TrimEntries))
        {
            // A method may bear such a name itself.
            bool isLog = name.StartsWith(LogForecaster.Prefix, StringComparison.Ordinal)
                && ForecastMethods.Named(name) is null;
            string plain = isLog ? name[LogForecaster.Prefix.Length..] : name;
            if (ForecastMethods.Named(plain) is { } forecaster) methods.Add(Of(forecaster, null, isLog));
            else if (combined.Named(plain) is { } trained) methods.Add(Of(trained, modelName, isLog));
            else errors.Add(ForecastErrors.Method(name, Names));
        }

        return (methods, errors);
    }

    private static MethodChoice Of(IForecaster forecaster, string? model, bool isLog) =>
        new(isLog ? new LogForecaster(forecaster) : forecaster, model);
}
