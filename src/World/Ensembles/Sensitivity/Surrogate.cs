namespace Twin.World.Ensembles.Sensitivity;

/// <summary>A sparse polynomial chaos: what a model's answer looks like as a function of a few inputs.</summary>
/// <remarks>
/// Model: orthogonal matching pursuit over products of Legendre polynomials of one or two inputs, as many terms as the
/// leave-one-out error allows; how rich a basis is chosen by five-fold cross-validation in which the choice of terms is
/// made anew in each fold. Variances add up over orthonormal terms, so indices are sums of squared coefficients.
/// Source: B. Sudret, "Global sensitivity analysis using polynomial chaos expansions", Reliability Engineering and
/// System Safety 93 (2008) 964–979, doi:10.1016/j.ress.2007.04.002; G. Blatman, B. Sudret, "Adaptive sparse polynomial
/// chaos expansion based on least angle regression", Journal of Computational Physics 230 (2011) 2345–2367.
/// </remarks>
internal sealed class Surrogate
{
    private const int Folds = 5;

    // A term for every four points at most: beyond, the leave-one-out error is no guard any more.
    private const int PointsPerTerm = 4;

    // What ten inputs do is told in fewer; each more makes the bootstrap slower.
    private const int TermsMax = 80;

    // So many terms without gain end the search.
    private const int Patience = 12;

    private static readonly (int Single, int Pair)[] Bases = [(1, 0), (2, 2), (4, 3), (8, 6)];

    private readonly List<PolynomialTerm> _terms;
    private readonly double[] _coefficients;
    private readonly double _constant;

    private Surrogate(double[][] inputs, double[] y, List<PolynomialTerm> terms)
    {
        var fit = new StepwiseFit(y);
        _terms = [.. terms.Where(term => fit.Add(term.Values(inputs)))];
        (_constant, _coefficients) = fit.Solve();
        Variance = fit.Total / (y.Length - 1);
    }

    /// <summary>Share of the variance that it foretells of points that it was not fitted to.</summary>
    public double CrossValidated { get; private init; }

    /// <summary>Terms in it, the constant not counted.</summary>
    public int Terms => _terms.Count;

    /// <summary>Variance of the answer, chance included.</summary>
    public double Variance { get; }

    /// <summary>Fits a surrogate.</summary>
    /// <param name="inputs">Shares by input, then by point. Range: (0, 1).</param>
    /// <param name="y">The answers.</param>
    public static Surrogate Of(double[][] inputs, double[] y)
    {
        var (best, share) = (Bases[0], double.NegativeInfinity);
        foreach (var basis in Bases)
        {
            var found = CrossValidate(inputs, y, PolynomialTerm.UpTo(inputs.Length, basis.Single, basis.Pair));
            if (found > share) (best, share) = (basis, found);
        }

        var terms = Select(inputs, y, PolynomialTerm.UpTo(inputs.Length, best.Single, best.Pair));
        return new Surrogate(inputs, y, terms) { CrossValidated = share };
    }

    /// <summary>The same terms fitted to other points.</summary>
    public Surrogate Refit(double[][] inputs, double[] y) => new(inputs, y, _terms);

    /// <summary>Share of the variance that an input explains by itself.</summary>
    public double First(int input) => Share(term => term.First == input && term.Second < 0);

    /// <summary>Share of the variance that an input explains by itself and with the others.</summary>
    public double TotalOf(int input) => Share(term => term.Holds(input));

    private double Share(Func<PolynomialTerm, bool> counts)
    {
        double sum = 0;
        for (var i = 0; i < _terms.Count; i++)
        {
            if (counts(_terms[i])) sum += _coefficients[i] * _coefficients[i];
        }

        return Variance > 0 ? Math.Min(1, sum / Variance) : 0;
    }

    private double[] Predict(double[][] inputs)
    {
        var predicted = new double[inputs[0].Length];
        Array.Fill(predicted, _constant);
        for (var t = 0; t < _terms.Count; t++)
        {
            var values = _terms[t].Values(inputs);
            for (var i = 0; i < predicted.Length; i++) predicted[i] += _coefficients[t] * values[i];
        }

        return predicted;
    }

    private static double CrossValidate(double[][] inputs, double[] y, List<PolynomialTerm> candidates)
    {
        double errors = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var own = fold;
            int[] taught = [.. Enumerable.Range(0, y.Length).Where(i => i % Folds != own)];
            int[] asked = [.. Enumerable.Range(0, y.Length).Where(i => i % Folds == own)];
            var (x, z) = (Points(inputs, taught), taught.Select(i => y[i]).ToArray());
            var predicted = new Surrogate(x, z, Select(x, z, candidates)).Predict(Points(inputs, asked));
            for (var i = 0; i < asked.Length; i++)
            {
                var error = y[asked[i]] - predicted[i];
                errors += error * error;
            }
        }

        var total = new StepwiseFit(y).Total;
        return total > 0 ? 1 - (errors / total) : 0;
    }

    private static double[][] Points(double[][] inputs, int[] points) =>
        [.. inputs.Select(input => points.Select(i => input[i]).ToArray())];

    private static List<PolynomialTerm> Select(double[][] inputs, double[] y, List<PolynomialTerm> candidates)
    {
        var columns = candidates.Select(term => term.Values(inputs)).ToArray();
        var sizes = columns.Select(column => Math.Sqrt(StepwiseFit.Product(column, column))).ToArray();
        var isFree = candidates.Select(_ => true).ToArray();
        var fit = new StepwiseFit(y);
        var chosen = new List<PolynomialTerm>();
        var (best, count) = (0.0, 0);
        var termsMax = Math.Min(TermsMax, y.Length / PointsPerTerm);
        while (chosen.Count < termsMax && chosen.Count - count < Patience)
        {
            var next = -1;
            double most = 0;
            for (var i = 0; i < columns.Length; i++)
            {
                if (!isFree[i]) continue;
                var fits = Math.Abs(StepwiseFit.Product(columns[i], fit.Residual)) / sizes[i];
                if (fits > most) (next, most) = (i, fits);
            }

            if (next < 0) break;
            isFree[next] = false;
            if (!fit.Add(columns[next])) continue;
            chosen.Add(candidates[next]);
            if (fit.LeftOutShare > best) (best, count) = (fit.LeftOutShare, chosen.Count);
        }

        return chosen[..count];
    }
}
