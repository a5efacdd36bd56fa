using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Ets;

/// <summary>A form fitted to a series.</summary>
internal sealed class EtsFit
{
    /// <summary>Where alpha starts, as a part of its range and, with a season, of its period.</summary>
    private const double StartAlpha = 0.2;

    private const double StartBeta = 0.05;
    private const double StartGamma = 0.05;
    private const double StartPhi = 0.98;

    /// <summary>A step that gains less, in units of the criterion, changes no choice.</summary>
    private const double Tolerance = 1e-3;

    /// <summary>The most that a variable moves at a step: a logistic curve is crossed in about four.</summary>
    private const double LongestStep = 1.5;

    /// <summary>A search of 17 variables comes to rest in about 50.</summary>
    private const int MostSteps = 200;

    /// <summary>Errors at the start below this part of the series' size do not set the scale of the search.</summary>
    private const double LeastUnit = 1e-6;

    private readonly EtsObjective _objective;
    private readonly int _count;

    private EtsFit(EtsForm form, EtsObjective objective, int count)
    {
        Form = form;
        _objective = objective;
        _count = count;
        int k = objective.Dimension + 1;
        Criterion = objective.Loss + (2.0 * k * count / (count - k - 1));
    }

    /// <summary>The form.</summary>
    public EtsForm Form { get; }

    /// <summary>Akaike's criterion corrected for small samples, constants left out: the least is the best.</summary>
    /// <remarks>Source: C. M. Hurvich, C.-L. Tsai, "Regression and time series model selection in small samples",
    /// Biometrika 76(2), 1989, doi:10.1093/biomet/76.2.297.</remarks>
    public double Criterion { get; }

    /// <summary>Whether a series is long enough for the criterion to be defined.</summary>
    /// <param name="form">The form.</param>
    /// <param name="period">Steps of a season.</param>
    /// <param name="count">Values.</param>
    public static bool IsPossible(EtsForm form, int period, int count) => count > form.ParameterCount(period) + 2;

    /// <summary>Fits a form.</summary>
    /// <param name="form">The form; possible for the series.</param>
    /// <param name="trace">The series, of mean size 1.</param>
    /// <param name="period">Steps of a season.</param>
    /// <returns>The fit, or null where no start has a finite likelihood.</returns>
    public static EtsFit? Of(EtsForm form, EtsTrace trace, int period)
    {
        EtsObjective? objective = Open(form, trace, EtsStart.Of(form, trace.Values, period), out double[] x);
        if (objective is null && form.HasTrend)
            objective = Open(form, trace, EtsStart.Flat(form, trace.Values, period), out x);
        if (objective is null) return null;
        Bfgs search = new(objective, x, LongestStep);
        search.Run(Tolerance, MostSteps);
        objective.ValueAt(search.Point);
        return new EtsFit(form, objective, trace.Values.Length);
    }

    /// <summary>The model, standing after the last value.</summary>
    /// <param name="scale">What the series was divided by.</param>
    public EtsModel ModelOf(double scale)
    {
        EtsState closing = _objective.Closing;
        double[] slots = closing.Slots;
        double[] seasons = new double[slots.Length];
        for (int k = 0; k < slots.Length; k++) seasons[k] = slots[(_count + k) % slots.Length];
        double sigma = Math.Sqrt(_objective.Squares / (_count - _objective.Dimension));
        EtsState origin = new(closing.Level, closing.Slope, seasons);
        return new EtsModel(Form, _objective.Weights, origin, sigma, scale);
    }

    private static EtsObjective? Open(EtsForm form, EtsTrace trace, EtsState start, out double[] x)
    {
        // The search's unit is the size of the errors at its start, so a first pass is made without one.
        EtsObjective probe = new(form, trace, start, 1);
        double alpha = StartAlpha / start.Slots.Length;
        x = probe.Variables(alpha, StartBeta, StartGamma, StartPhi);
        if (!double.IsFinite(probe.ValueAt(x))) return null;
        double squares = 0;
        foreach (double e in trace.Errors) squares += e * e;
        double unit = Math.Max(Math.Sqrt(squares / trace.Errors.Length), LeastUnit);
        return new EtsObjective(form, trace, start, unit);
    }
}
