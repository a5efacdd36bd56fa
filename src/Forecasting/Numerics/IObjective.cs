namespace Twin.Forecasting.Numerics;

/// <summary>What an optimiser makes small.</summary>
public interface IObjective
{
    /// <summary>The value at a point.</summary>
    /// <param name="at">The point.</param>
    /// <returns>Not finite where the point is out of bounds: such a point is never taken.</returns>
    double At(ReadOnlySpan<double> at);
}
