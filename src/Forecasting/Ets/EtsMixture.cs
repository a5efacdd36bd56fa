using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Ets;

/// <summary>Several models of one series, of which one is true with a probability each.</summary>
/// <remarks>
/// Points are the mean, widths those of the mixture: the mean of the variances and the variance of the points. A path
/// draws its model first.
/// </remarks>
internal sealed class EtsMixture : IFittedModel
{
    private readonly EtsModel[] _models;
    private readonly double[] _parts;

    /// <summary>Takes the models.</summary>
    /// <param name="members">At least one; weights above 0, of any sum.</param>
    public EtsMixture(IReadOnlyList<(EtsModel Model, double Weight)> members)
    {
        double sum = 0;
        foreach ((_, double weight) in members) sum += weight;
        _models = new EtsModel[members.Count];
        _parts = new double[members.Count];
        for (int i = 0; i < _parts.Length; i++) (_models[i], _parts[i]) = (members[i].Model, members[i].Weight / sum);
    }

    /// <inheritdoc/>
    public void Points(Span<double> points)
    {
        double[] own = new double[points.Length];
        points.Clear();
        for (int i = 0; i < _models.Length; i++)
        {
            _models[i].Points(own);
            for (int h = 0; h < own.Length; h++) points[h] = Finite.Of(points[h] + (_parts[i] * own[h]));
        }
    }

    /// <inheritdoc/>
    public void Deviations(Span<double> deviations)
    {
        double[] mean = new double[deviations.Length];
        double[] own = new double[deviations.Length];
        double[] width = new double[deviations.Length];
        Points(mean);
        deviations.Clear();
        for (int i = 0; i < _models.Length; i++)
        {
            double root = Math.Sqrt(_parts[i]);
            _models[i].Points(own);
            _models[i].Deviations(width);

            // As sides of right angles: their squares may not be finite where they are.
            for (int h = 0; h < own.Length; h++)
                deviations[h] = Finite.Of(double.Hypot(
                    deviations[h], root * double.Hypot(width[h], Finite.Of(own[h] - mean[h]))));
        }
    }

    /// <inheritdoc/>
    public void Path(ref Noise noise, Span<double> path)
    {
        double draw = noise.Uniform();
        int i = 0;
        while (i < _parts.Length - 1 && draw >= _parts[i]) draw -= _parts[i++];
        _models[i].Path(ref noise, path);
    }
}
