using System.Globalization;
using Twin.Domain;
using Twin.Forecasting.Growth;
using Twin.Host.Commands;

namespace Twin.Host.Forecast.Growth;

/// <summary>What can be wrong with what a model of growth is trained on, in words.</summary>
internal static class GrowthErrors
{
    /// <summary>Too few histories, or too short ones.</summary>
    public const string TooFew = "TW0196";

    /// <summary>A measured series that knows the future.</summary>
    public const string Leak = "TW0197";

    /// <summary>A folder without an ensemble.</summary>
    public const string NoRuns = "TW0198";

    public static InputError NoEnsemble(IReadOnlyList<string> folders) => new()
    {
        Code = NoRuns, File = UsageErrors.CommandLine, Where = "--runs", What = "no ensemble lies there",
        Expected = "a folder that twin ensemble wrote, or one that holds such folders",
        Got = string.Join(", ", folders),
        Fix = "make one: twin ensemble scenarios/growth-lab.yaml --runs 200 --out runs/lab",
    };

    public static InputError TooFewHistories(int count) => new()
    {
        Code = TooFew, File = UsageErrors.CommandLine, Where = "--runs", What = "too few members came to an end",
        Expected = $"at least {GrowthTraining.LeastHistories}", Got = count.ToString(CultureInfo.InvariantCulture),
        Fix = "run more members",
    };

    public static IReadOnlyList<InputError> Leaks(
        IReadOnlyList<(string Series, int Steps, double Correlation)> leaks) =>
    [
        .. leaks.Select(leak => new InputError
        {
            Code = Leak, File = UsageErrors.CommandLine, Where = leak.Series, What = "the series knows the future",
            Expected = $"a correlation with growth to come of at most {GrowthLeak.LargestCorrelation}",
            Got = string.Create(
                CultureInfo.InvariantCulture, $"{leak.Correlation:0.0000} with growth {leak.Steps} steps later"),
            Fix = "leave it out, or find out who wrote it before it was known",
        }),
    ];
}
