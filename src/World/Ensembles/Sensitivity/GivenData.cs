using Twin.Domain;

namespace Twin.World.Ensembles.Sensitivity;

/// <summary>What drives an answer, from the members of an ensemble as they are.</summary>
/// <remarks>
/// With as many inputs as members no design for indices can be afforded, so the inputs are screened first and only the
/// ten strongest looked at. A surrogate of them gives first-order and total indices where it foretells members that it
/// has not seen; else first-order ones come from a curve for each input, and there are no total ones.
/// Shape: pure, deterministic.
/// </remarks>
public sealed class GivenData
{
    /// <summary>Inputs that are named.</summary>
    public const int DriversMax = 10;

    /// <summary>Share of the variance that a surrogate must foretell before its total indices are shown.</summary>
    public const double SurrogateLeast = 0.7;

    /// <summary>Fewer members than this say nothing.</summary>
    public const int MembersLeast = 30;

    private const int Samples = 200;

    private GivenData(IReadOnlyList<Driver> drivers, double surrogate, int terms) =>
        (Drivers, CrossValidated, Terms) = (drivers, surrogate, terms);

    /// <summary>The drivers, the greatest first-order index first.</summary>
    public IReadOnlyList<Driver> Drivers { get; }

    /// <summary>Share of the variance that the surrogate foretells of members that it was not fitted to.</summary>
    public double CrossValidated { get; }

    /// <summary>Terms of the surrogate.</summary>
    public int Terms { get; }

    /// <summary>Looks for the drivers.</summary>
    /// <param name="inputs">Values by input, then by member.</param>
    /// <param name="y">The answers by member; at least <see cref="MembersLeast"/>.</param>
    /// <param name="seed">Seed of permutations and bootstrap samples.</param>
    public static GivenData Of(double[][] inputs, double[] y, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Length, MembersLeast);
        var shares = inputs.Select(RankShares.Of).ToArray();
        var screened = Screening.Of(shares, y, DriversMax, MemberSeed.OfNumber(seed, "screening"));
        double[][] few = [.. screened.Select(input => shares[input.Number])];
        if (few.Length == 0) return new GivenData([], 0, 0);
        var surrogate = Surrogate.Of(few, y);
        var curves = few.Select(input => FirstOrder.Of(input, y)).ToArray();
        var (first, total) = Bootstrap(few, y, surrogate, curves, MemberSeed.OfNumber(seed, "bootstrap"));
        var isGood = surrogate.CrossValidated >= SurrogateLeast;
        var drivers = screened.Select((input, i) => new Driver(
            input.Number, input.RankCorrelation, input.Significance,
            SensitivityIndex.Of(isGood ? surrogate.First(i) : curves[i].Index, first[i]),
            isGood ? SensitivityIndex.Of(surrogate.TotalOf(i), total[i]) : null));
        return new GivenData(
            [
                .. drivers.OrderByDescending(driver => driver.First.Value)
                    .ThenByDescending(driver => driver.Total?.Value).ThenBy(driver => driver.Input),
            ],
            surrogate.CrossValidated, surrogate.Terms);
    }

    private static (double[][] First, double[][] Total) Bootstrap(
        double[][] inputs, double[] y, Surrogate surrogate, (double Index, int Degree)[] curves, ulong key)
    {
        var first = inputs.Select(_ => new double[Samples]).ToArray();
        var total = inputs.Select(_ => new double[Samples]).ToArray();
        for (var sample = 0; sample < Samples; sample++)
        {
            var points = new int[y.Length];
            for (var i = 0; i < points.Length; i++)
            {
                var word = Philox.Word((ulong)i, (ulong)sample, key);
                points[i] = (int)Math.BigMul(word, (ulong)y.Length, out _);
            }

            double[] z = [.. points.Select(i => y[i])];
            double[][] x = [.. inputs.Select(input => points.Select(i => input[i]).ToArray())];
            var again = surrogate.Refit(x, z);
            for (var i = 0; i < inputs.Length; i++)
            {
                first[i][sample] = surrogate.CrossValidated >= SurrogateLeast
                    ? again.First(i)
                    : FirstOrder.Of(x[i], z, curves[i].Degree);
                total[i][sample] = again.TotalOf(i);
            }
        }

        return (first, total);
    }
}
