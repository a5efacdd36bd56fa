using System.Globalization;
using System.Security.Cryptography;
using Twin.Forecasting;
using Twin.Forecasting.Scoring;
using Twin.Host.Forecast.Data;
using Twin.Host.Forecast.Train;
using Twin.Storage;

namespace Twin.Host.Forecast.Scoreboard;

/// <summary>Turns forecasts into what the scoreboard keeps.</summary>
/// <param name="branch">Which future.</param>
/// <param name="model">Hash of what forecasts.</param>
/// <param name="made">When. UTC, ISO 8601.</param>
internal sealed class Publication(string branch, string model, string made)
{
    /// <summary>The levels kept: enough for CRPS to 2 %, and for intervals of 80, 90, 95 and 98 %.</summary>
    public static IReadOnlyList<double> Levels { get; } =
    [
        0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9,
        0.95, 0.975, 0.99,
    ];

    private const int HashCharacters = 12;

    /// <summary>What tells a build of the library from others.</summary>
    public static string LibraryHash =>
        HashOf(typeof(Prediction).Assembly.ManifestModule.ModuleVersionId.ToByteArray());

    /// <summary>What tells a forecaster from its other versions: the hash of its model file, or of the
    /// library.</summary>
    public static string ModelOf(MethodChoice method)
    {
        string? file = method.ModelFile == ShippedModel.Name
            ? Path.Combine(Installation.Root ?? ".", ShippedModel.Name)
            : method.ModelFile;
        return file is not null ? HashOf(File.ReadAllBytes(file)) : LibraryHash;
    }

    /// <summary>The moment as the store writes it.</summary>
    public static string Stamp(TimeProvider time) =>
        time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The steps of one forecast.</summary>
    /// <param name="series">The series as known at the origin.</param>
    /// <param name="method">Who answered.</param>
    /// <param name="prediction">The answer.</param>
    public IEnumerable<PublishedForecast> Of(DataSeries series, string method, Prediction prediction)
    {
        int count = series.Values.Length;
        double scale = SeasonalScale.Of(series.Values.Values, series.Values.Period);
        for (int step = 1; step <= prediction.Horizon; step++)
        {
            yield return new PublishedForecast
            {
                Series = series.Id, Branch = branch, Method = method, Model = model, Made = made, Horizon = step,
                Origin = series.Calendar.Label(count - 1), Target = series.Calendar.Label(count - 1 + step),
                OriginOrder = series.Calendar.First + ((count - 1) * series.Calendar.Step),
                Scale = scale > 0 ? scale : null, Levels = Levels,
                Values = [.. Levels.Select(level => prediction.QuantileAt(step, level))],
            };
        }
    }

    private static string HashOf(byte[] bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashCharacters];
}
