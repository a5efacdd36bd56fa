using System.Globalization;
using Twin.Storage;
using Twin.World.Ensembles.Sensitivity;

namespace Twin.Host.Ensembles;

/// <summary>Looks for what drives the answers of an ensemble, from its members as they are.</summary>
internal static class EnsembleDrivers
{
    /// <summary>The answer that growth is.</summary>
    public const string Growth = "growthPerYear";

    /// <summary>The answer that the last output index is.</summary>
    public const string Output = "output";

    /// <summary>The answers of the economy: series in the last quarter.</summary>
    private static readonly string[] EconomyAnswers =
        ["economy/gdp-with-own-investment", "economy/price-level", "economy/unemployment", "economy/labour-share"];

    private const string Screened = "given data: ten numbers by forward selection on ranks; ";

    private const string Bootstrapped = "; 90 % bootstrap intervals";

    /// <summary>The drivers of both answers.</summary>
    /// <param name="result">The members.</param>
    /// <param name="seed">The seed of the ensemble.</param>
    /// <param name="threads">Threads to look with.</param>
    /// <returns>None where the members are too few, or nothing varies.</returns>
    public static IReadOnlyList<EnsembleSensitivity> Of(EnsembleResult result, ulong seed, int threads)
    {
        if (result.Info.Numbers.Count == 0) return [];
        (string Answer, Func<EnsembleOutcome, double?> Of)[] answers =
        [
            (Growth, outcome => outcome.GrowthPerYear), (Output, outcome => outcome.Output), .. OfEconomy(result.Info),
        ];

        // Each answer is looked at by itself, so that threads change nothing but the time.
        var found = new EnsembleSensitivity?[answers.Length];
        Parallel.For(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            var known = result.Outcomes.Where(outcome => answers[i].Of(outcome) is not null).ToList();
            if (known.Count < GivenData.MembersLeast) return;
            double[][] inputs =
            [
                .. Enumerable.Range(0, result.Info.Numbers.Count)
                    .Select(number => known.Select(outcome => outcome.Member.Values[number]).ToArray()),
            ];
            found[i] = Of(
                answers[i].Answer, result.Info, inputs, [.. known.Select(outcome => answers[i].Of(outcome)!.Value)],
                seed);
        });
        return [.. found.OfType<EnsembleSensitivity>()];
    }

    /// <summary>What the economy came to in the last quarter; nothing where it ended before.</summary>
    private static IEnumerable<(string Answer, Func<EnsembleOutcome, double?> Of)> OfEconomy(EnsembleInfo info)
    {
        foreach (var answer in EconomyAnswers)
        {
            var at = info.Series.ToList().FindIndex(series => series.Name == answer);
            if (at < 0) continue;
            yield return (answer, outcome => outcome.Member.Series.Count > at
                && outcome.Member.Series[at] is [.., var last] && double.IsFinite(last) ? last : null);
        }
    }

    /// <summary>A driver in the words of the world file.</summary>
    /// <param name="number">The number.</param>
    /// <param name="driver">What was found of it.</param>
    public static EnsembleDriver Named(EnsembleNumber number, Driver driver) => new(
        number.Path, number.Low, number.High, number.Unit, number.Source, driver.RankCorrelation, driver.Significance,
        driver.First, driver.Total);

    private static EnsembleSensitivity Of(
        string answer, EnsembleInfo info, double[][] inputs, double[] y, ulong seed)
    {
        var found = GivenData.Of(inputs, y, seed);
        var foretells = found.CrossValidated.ToString("0.00", CultureInfo.InvariantCulture);
        var least = GivenData.SurrogateLeast.ToString("0.0", CultureInfo.InvariantCulture);
        var isGood = found.CrossValidated >= GivenData.SurrogateLeast;
        var estimator = isGood
            ? $"indices of a sparse polynomial surrogate of {found.Terms} terms, which foretells {foretells} of the "
                + "variance"
            : "first-order indices by polynomial curves of least leave-one-out error";
        var totals = isGood
            ? "within the ten, from the same surrogate"
            : $"none: a surrogate foretells {foretells} of the variance, less than {least}; take more members, or "
                + "--sobol-indices";
        return new EnsembleSensitivity(
            answer, Screened + estimator + Bootstrapped, y.Length, found.CrossValidated, totals,
            [.. found.Drivers.Select(driver => Named(info.Numbers[driver.Input], driver))]);
    }
}
