namespace Twin.Forecasting;

/// <summary>A model fitted to one history: what it expects after the origin, how sure it is, what may come.</summary>
/// <remarks>Spans hold steps 1, 2, … after the origin; their length is the horizon. Units: the series'.</remarks>
public interface IFittedModel
{
    /// <summary>Writes the point forecast.</summary>
    /// <param name="points">n steps out; finite.</param>
    void Points(Span<double> points);

    /// <summary>Writes the standard deviation of the error at each step: the native width.</summary>
    /// <param name="deviations">n steps out; finite, at least 0.</param>
    void Deviations(Span<double> deviations);

    /// <summary>Writes one path that may come: the model's law of errors, carried through its dynamics.</summary>
    /// <param name="noise">Chance; the same noise gives the same path.</param>
    /// <param name="path">n steps out; finite.</param>
    void Path(ref Noise noise, Span<double> path);
}
