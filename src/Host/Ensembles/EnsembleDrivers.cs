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

    private const string Screened = "given data: ten numbers by forward selection on ranks; ";

    private const string Bootstrapped = "; 90 % bootstrap intervals";

    /// <summary>The drivers of both answers.</summary>
    /// <param name="result">The members.</param>
    /// <param name="seed">The seed of the ensemble.</param>
    /// <param name="threads">Threads to look with.</param>
    /// <returns>None where the members are too few, or nothing varies.</returns>
    public static IReadOnlyList<EnsembleSensitivity> Of(EnsembleResult result, ulong seed, int threads)
    {
        var known = result.Outcomes.Where(outcome => outcome.GrowthPerYear is not null).ToList();
        if (known.Count < GivenData.MembersLeast || result.Info.Numbers.Count == 0) return [];
        double[][] inputs =
        [
            .. Enumerable.Range(0, result.Info.Numbers.Count)
                .Select(i => known.Select(outcome => outcome.Member.Values[i]).ToArray()),
        ];
        (string Answer, double[] Values)[] answers =
        [
            (Growth, [.. known.Select(outcome => outcome.GrowthPerYear!.Value)]),
            (Output, [.. known.Select(outcome => outcome.Output!.Value)]),
        ];

        // Each answer is looked at by itself, so that threads change nothing but the time.
        var found = new EnsembleSensitivity[answers.Length];
        Parallel.For(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
            found[i] = Of(answers[i].Answer, result.Info, inputs, answers[i].Values, seed));
        return found;
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
