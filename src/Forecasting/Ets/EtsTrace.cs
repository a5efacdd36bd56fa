namespace Twin.Forecasting.Ets;

/// <summary>One pass of a model through a series, forwards for its errors and backwards for their gradient.</summary>
/// <remarks>
/// How states move depends on the season alone, not on the error: with q = l + φb, either e = y − (q + s),
/// l' = q + αe, b' = φb + βe, s' = s + γe, or e = y − qs, l' = q + αe/s, b' = φb + βe/s, s' = s + γe/q.
/// The backward pass is the adjoint of these lines: it costs about as much as two forward passes and gives the
/// derivatives by all parameters and opening states at once.
/// Source: Hyndman et al. 2008 (see <see cref="EtsForm"/>), table 2.1; adjoints: A. Griewank, A. Walther, "Evaluating
/// derivatives", 2nd ed., SIAM, 2008, section 3.2, doi:10.1137/1.9780898717761.
/// </remarks>
/// <param name="values">The series.</param>
internal sealed class EtsTrace(double[] values)
{
    private readonly double[] _rises = new double[values.Length];
    private readonly double[] _slopes = new double[values.Length];
    private readonly double[] _seasons = new double[values.Length];

    /// <summary>The series.</summary>
    public double[] Values { get; } = values;

    /// <summary>Errors of the one-step forecasts of the last forward pass.</summary>
    public double[] Errors { get; } = new double[values.Length];

    /// <summary>Derivative of the loss by each error; filled before the backward pass.</summary>
    public double[] Blame { get; } = new double[values.Length];

    /// <summary>Runs from the opening state to the end and leaves the closing state in its place.</summary>
    /// <param name="hasFactors">Whether the season multiplies.</param>
    /// <param name="w">Smoothing parameters.</param>
    /// <param name="state">Opening state in; closing state out, seasons in their places of the opening.</param>
    /// <returns>Whether level and seasons stayed positive; always so where the season adds.</returns>
    public bool Forward(bool hasFactors, in EtsWeights w, EtsState state)
    {
        if (hasFactors) return ForwardMultiplied(in w, state);
        ForwardAdded(in w, state);
        return true;
    }

    private void ForwardAdded(in EtsWeights w, EtsState state)
    {
        (double alpha, double beta, double gamma, double phi) = w;
        double level = state.Level;
        double slope = state.Slope;
        double[] season = state.Slots;
        ReadOnlySpan<double> y = Values;
        Span<double> errors = Errors.AsSpan(0, y.Length);
        Span<double> slopes = _slopes.AsSpan(0, y.Length);
        int k = 0;
        for (int t = 0; t < y.Length; t++)
        {
            double s = season[k];
            slopes[t] = slope;
            slope *= phi;
            double q = level + slope;
            double e = y[t] - s - q;
            errors[t] = e;
            level = q + (alpha * e);
            slope += beta * e;
            season[k] = s + (gamma * e);
            if (++k == season.Length) k = 0;
        }

        state.Level = level;
        state.Slope = slope;
    }

    private bool ForwardMultiplied(in EtsWeights w, EtsState state)
    {
        (double alpha, double beta, double gamma, double phi) = w;
        double level = state.Level;
        double slope = state.Slope;
        double[] season = state.Slots;
        ReadOnlySpan<double> y = Values;
        Span<double> errors = Errors.AsSpan(0, y.Length);
        int k = 0;
        for (int t = 0; t < y.Length; t++)
        {
            double s = season[k];
            _slopes[t] = slope;
            _seasons[t] = s;
            slope *= phi;
            double q = level + slope;
            _rises[t] = q;
            if (!(q > 0) || !(s > 0)) return false;
            double e = y[t] - (q * s);
            errors[t] = e;
            double r = e / s;
            level = q + (alpha * r);
            slope += beta * r;
            season[k] = s + (gamma * e / q);
            if (++k == season.Length) k = 0;
        }

        state.Level = level;
        state.Slope = slope;
        return true;
    }

    /// <summary>Derivatives of the loss from the last forward pass and <see cref="Blame"/>.</summary>
    /// <param name="hasFactors">Whether the season multiplies.</param>
    /// <param name="w">Smoothing parameters of the forward pass.</param>
    /// <param name="by">By the opening state, out; its seasons are 0 on entry.</param>
    /// <returns>By the smoothing parameters.</returns>
    public EtsWeights Backward(bool hasFactors, in EtsWeights w, EtsState by) =>
        hasFactors ? BackwardMultiplied(in w, by) : BackwardAdded(in w, by);

    private EtsWeights BackwardAdded(in EtsWeights w, EtsState by)
    {
        (double alpha, double beta, double gamma, double phi) = w;
        double byAlpha = 0, byBeta = 0, byGamma = 0, byPhi = 0, byLevel = 0, bySlope = 0;
        double[] bySeason = by.Slots;
        ReadOnlySpan<double> errors = Errors;
        ReadOnlySpan<double> blame = Blame.AsSpan(0, errors.Length);
        ReadOnlySpan<double> slopes = _slopes.AsSpan(0, errors.Length);
        int k = (errors.Length - 1) % bySeason.Length;
        for (int t = errors.Length - 1; t >= 0; t--)
        {
            double e = errors[t];
            double s = bySeason[k];
            double byError = blame[t] + (gamma * s) + (alpha * byLevel) + (beta * bySlope);
            byAlpha += e * byLevel;
            byBeta += e * bySlope;
            byGamma += e * s;
            bySeason[k] = s - byError;
            byLevel -= byError;
            double byFaded = byLevel + bySlope;
            byPhi += slopes[t] * byFaded;
            bySlope = phi * byFaded;
            if (--k < 0) k = bySeason.Length - 1;
        }

        by.Level = byLevel;
        by.Slope = bySlope;
        return new EtsWeights(byAlpha, byBeta, byGamma, byPhi);
    }

    private EtsWeights BackwardMultiplied(in EtsWeights w, EtsState by)
    {
        (double alpha, double beta, double gamma, double phi) = w;
        double byAlpha = 0, byBeta = 0, byGamma = 0, byPhi = 0, byLevel = 0, bySlope = 0;
        double[] bySeason = by.Slots;
        int k = (Errors.Length - 1) % bySeason.Length;
        for (int t = Errors.Length - 1; t >= 0; t--)
        {
            double q = _rises[t];
            double s = _seasons[t];
            double inverse = 1 / s;
            double r = Errors[t] * inverse;
            double u = Errors[t] / q;
            double byNext = bySeason[k];
            byAlpha += r * byLevel;
            byBeta += r * bySlope;
            byGamma += u * byNext;
            double byR = ((alpha * byLevel) + (beta * bySlope)) * inverse;
            double byU = gamma * byNext / q;
            double byError = Blame[t] + byR + byU;
            bySeason[k] = byNext - (byR * r) - (byError * q);
            byLevel -= (byU * u) + (byError * s);
            double byFaded = byLevel + bySlope;
            byPhi += _slopes[t] * byFaded;
            bySlope = phi * byFaded;
            if (--k < 0) k = bySeason.Length - 1;
        }

        by.Level = byLevel;
        by.Slope = bySlope;
        return new EtsWeights(byAlpha, byBeta, byGamma, byPhi);
    }
}
