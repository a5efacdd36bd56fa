using Twin.Domain;

namespace Twin.Forecasting.Ssa;

/// <summary>Singular spectrum analysis with recurrent forecasting, window and components chosen by itself:
/// <c>ssa</c>.</summary>
/// <remarks>
/// Windows of 2 and 3 seasons (at least 4 and 6 steps), a quarter and half of the history, at most
/// <see cref="LongestWindow"/>; 1 to <see cref="MostComponents"/> components of each; taken is the pair with the least
/// absolute error on the last <see cref="Origins"/> origins of the history, the components found anew at each. A
/// history below <see cref="ShortHistory"/> has no origins to spare: half of it is the window, and its components are
/// those that hold all but a ten-thousand-millionth of the energy where that leaves a recurrence, else the first. For
/// those who come from ML.NET's ForecastBySsa, which wants window and lengths by hand. Source as
/// <see cref="SsaRecurrence"/>.
/// </remarks>
public sealed class SsaForecaster : IForecaster
{
    /// <summary>Fewest values that a model is fitted to.</summary>
    public const int FewestValues = 5;

    /// <summary>Longest window: its decomposition takes a time that grows with the cube.</summary>
    public const int LongestWindow = 60;

    /// <summary>Most components of a signal.</summary>
    public const int MostComponents = 6;

    /// <summary>Below so many values, window and components are not chosen by past origins.</summary>
    public const int ShortHistory = 9;

    /// <summary>Origins in the past that choose.</summary>
    public const int Origins = 3;

    private const double Negligible = 1e-10;

    /// <inheritdoc/>
    public string Name => "ssa";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        int n = history.Length;
        if (n < FewestValues) return Fitted.Refused($"needs {FewestValues} values; the history has {n}");
        double scale = 0;
        foreach (double value in history.Values) scale = Math.Max(scale, Math.Abs(value));
        if (scale == 0) scale = 1;
        double[] values = history.Values.ToArray();
        foreach (ref double value in values.AsSpan()) value /= scale;
        SsaRecurrence? recurrence = n < ShortHistory ? Exact(values) : Chosen(values, history.Period);
        return recurrence is null
            ? Fitted.Refused("no window has a recurrence in which errors do not explode")
            : Fitted.With(new SsaModel(recurrence, values, scale));
    }

    private static SsaRecurrence? Exact(double[] values)
    {
        SsaBasis basis = new(values, (values.Length + 1) / 2);
        double total = basis.Energies.Sum(), left = total;
        int components = 0;
        while (components < basis.Window && left > Negligible * total) left -= basis.Energies[components++];
        bool isExact = components > 0 && components < basis.Window;
        return SsaRecurrence.Of(basis, isExact ? components : 1, true);
    }

    private static SsaRecurrence? Chosen(double[] values, int period)
    {
        int steps = Math.Clamp(values.Length / 6, 1, Math.Max(period, 6));
        double least = double.PositiveInfinity;
        SsaRecurrence? best = null;
        foreach (int window in Windows(values.Length, period))
        {
            double[] errors = ErrorsOf(values, window, steps);
            SsaBasis? whole = null;
            for (int components = 1; components < errors.Length; components++)
            {
                if (!(errors[components] < least)) continue;
                whole ??= new SsaBasis(values, window);
                if (SsaRecurrence.Of(whole, components, false) is not { } recurrence) continue;
                (best, least) = (recurrence, errors[components]);
            }
        }

        return best;
    }

    private static IEnumerable<int> Windows(int length, int period)
    {
        int longest = Math.Min((length + 1) / 2, LongestWindow);
        int[] wanted = [Math.Max(2 * period, 4), Math.Max(3 * period, 6), length / 4, length / 2];
        return wanted.Where(window => window >= 3).Select(window => Math.Min(window, longest)).Distinct();
    }

    /// <summary>Sums of absolute errors at past origins, by number of components; +∞ where one has no
    /// forecast.</summary>
    private static double[] ErrorsOf(double[] values, int window, int steps)
    {
        double[] errors = new double[Math.Min(MostComponents, window - 1) + 1], points = new double[steps];
        for (int origin = 0; origin < Origins; origin++)
        {
            int end = values.Length - steps - (origin * Math.Max(1, steps / 3));
            SsaBasis? basis = end > window ? new SsaBasis(values.AsSpan(0, end), window) : null;
            for (int components = 1; components < errors.Length; components++)
            {
                SsaRecurrence? recurrence = basis is not null && components <= end - window + 1
                    ? SsaRecurrence.Of(basis, components, false)
                    : null;
                if (recurrence is null) errors[components] = double.PositiveInfinity;
                else recurrence.Continue(values.AsSpan(0, end), points);
                for (int h = 0; h < steps; h++) errors[components] += Math.Abs(points[h] - values[end + h]);
            }
        }

        return errors;
    }
}
