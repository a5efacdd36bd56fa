using Twin.Domain;
using Twin.Forecasting.Conformal;
using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Combination;

/// <summary>A combination fitted to one history.</summary>
/// <param name="members">Those that are in the mean; at least one.</param>
/// <param name="bands">Learnt intervals, or null: then the width is the members' own.</param>
/// <param name="scale">Mean absolute seasonal difference; NaN or 0 where there is none.</param>
/// <param name="isPositive">Whether all of the history is above 0; then intervals and paths do not go below.</param>
internal sealed class CombinedModel(
    FittedMember[] members, ConformalBands? bands, double scale, bool isPositive) : IIntervalModel
{
    // Members' paths of heavy tails would stretch the learnt law to where no truth was ever seen.
    private const double MostNormal = 5;

    private readonly FittedMember[] _wide = members.Any(member => member.TellsWidth)
        ? [.. members.Where(member => member.TellsWidth).Select(member => member with { Weight = 1 })]
        : members;

    /// <summary>Mean absolute seasonal difference of the history; NaN or 0 where there is none.</summary>
    public double Scale => scale;

    /// <inheritdoc/>
    public void Points(Span<double> points) => MeanOf(members, points, (model, into) => model.Points(into));

    /// <summary>Writes the half widths at 95 % that the members give themselves.</summary>
    /// <param name="widths">n steps out.</param>
    public void NativeWidths(Span<double> widths)
    {
        MeanOf(_wide, widths, (model, into) => model.Deviations(into));
        double normal = NormalQuantile.Of(0.975);
        foreach (ref double width in widths) width = Finite.Of(width * normal);
    }

    /// <inheritdoc/>
    public void Deviations(Span<double> deviations)
    {
        NativeWidths(deviations);
        for (int i = 0; i < deviations.Length; i++)
        {
            double half = bands is null
                ? deviations[i] / NormalQuantile.Of(0.975)
                : bands.UnitOf(deviations[i], scale) * (bands.AtNormal(i + 1, 1) - bands.AtNormal(i + 1, -1)) / 2;
            deviations[i] = Finite.Of(half);
        }
    }

    /// <inheritdoc/>
    public void Interval(double coverage, Span<double> lower, Span<double> upper)
    {
        double normal = NormalQuantile.Of((1 + coverage) / 2);
        double[] units = Units(lower.Length);
        Points(lower);
        for (int i = 0; i < lower.Length; i++)
        {
            double point = lower[i];
            lower[i] = Math.Min(point, At(point, units[i], i + 1, -normal));
            upper[i] = Math.Max(point, At(point, units[i], i + 1, normal));
        }
    }

    /// <inheritdoc/>
    public void Path(ref Noise noise, Span<double> path)
    {
        IFittedModel member = Drawn(noise.Uniform());
        double[] points = new double[path.Length];
        double[] own = new double[path.Length];
        double[] deviations = new double[path.Length];
        double[] units = Units(path.Length);
        member.Path(ref noise, path);
        member.Points(own);
        member.Deviations(deviations);
        Points(points);
        for (int i = 0; i < path.Length; i++)
        {
            double normal = deviations[i] > 0 ? (path[i] - own[i]) / deviations[i] : 0;
            path[i] = At(points[i], units[i], i + 1, Math.Clamp(normal, -MostNormal, MostNormal));
        }
    }

    private double[] Units(int count)
    {
        double[] units = new double[count];
        NativeWidths(units);
        if (bands is null) return units;
        for (int i = 0; i < count; i++) units[i] = bands.UnitOf(units[i], scale);
        return units;
    }

    private double At(double point, double unit, int step, double normal)
    {
        double quantile = bands?.AtNormal(step, normal) ?? (normal / NormalQuantile.Of(0.975));
        double value = Finite.Of(point + (quantile * unit));
        return isPositive ? Math.Max(Math.Min(0, point), value) : value;
    }

    private delegate void Writing(IFittedModel model, Span<double> into);

    private IFittedModel Drawn(double uniform)
    {
        double left = uniform * members.Sum(member => member.Weight);
        foreach (FittedMember member in members)
        {
            left -= member.Weight;
            if (left < 0) return member.Model;
        }

        return members[^1].Model;
    }

    private static void MeanOf(FittedMember[] models, Span<double> mean, Writing write)
    {
        double[] one = new double[mean.Length];
        double weights = models.Sum(member => member.Weight);
        mean.Clear();
        foreach (FittedMember member in models)
        {
            write(member.Model, one);
            for (int i = 0; i < mean.Length; i++) mean[i] += one[i] * (member.Weight / weights);
        }
    }
}
