using Twin.Domain;

namespace Twin.Forecasting.Scoring;

/// <summary>Watches a stream of probability transforms and tells when the forecaster stopped fitting.</summary>
/// <remarks>
/// Model: z = Φ⁻¹(transform) is standard normal while the forecaster is calibrated. Four cumulative sums of
/// reference 0.5: of z, cut at ±2, and its negative (forecasts too low, too high), and of the spread score
/// (√|z| − 0.822)/0.349 and its negative (intervals too narrow, too wide). A sum above 5 raises the alarm, which
/// then stays. A forecaster that is right is alarmed about once in <see cref="MeanScoresBetweenFalseAlarms"/> scores.
/// Source: E. S. Page, "Continuous inspection schemes", Biometrika 41, 1954; the spread score D. M. Hawkins, "A CUSUM
/// for a scale parameter", Journal of Quality Technology 13(4), 1981; limits D. C. Montgomery, Introduction to
/// Statistical Quality Control, chapter 9 (465 between false alarms for the first pair without the cut).
/// </remarks>
public sealed class DriftAlarm
{
    /// <summary>Scores between false alarms, on average; measured by simulation.</summary>
    public const int MeanScoresBetweenFalseAlarms = 350;

    /// <summary>The same where transforms come from 23 quantiles, which know no value beyond ±2.6.</summary>
    public const int MeanScoresBetweenFalseAlarmsByQuantiles = 395;

    private const double Reference = 0.5;
    private const double Limit = 5;

    // One far value is a sign of width, not of a shift.
    private const double FarthestShift = 2;

    // Mean and deviation of √|z| for a standard normal z.
    private const double SpreadMean = 0.822;
    private const double SpreadDeviation = 0.349;

    private readonly double[] _sums = new double[4];

    /// <summary>What is wrong, once something is.</summary>
    public Drift Drift { get; private set; }

    /// <summary>Number of scores seen when the alarm rose; 0 while it has not.</summary>
    public int RaisedAt { get; private set; }

    /// <summary>Scores seen.</summary>
    public int Scores { get; private set; }

    /// <summary>Takes the next transform into account.</summary>
    /// <param name="transform">Of a forecast one step ahead, in order of time. Range: (0, 1).</param>
    /// <returns>Whether the alarm is on.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="transform"/> is not inside (0, 1).</exception>
    public bool Add(double transform)
    {
        double z = NormalQuantile.Of(transform);
        double spread = (Math.Sqrt(Math.Abs(z)) - SpreadMean) / SpreadDeviation;
        Scores++;
        double shift = Math.Clamp(z, -FarthestShift, FarthestShift);
        ReadOnlySpan<double> steps = [shift, -shift, spread, -spread];
        for (int i = 0; i < _sums.Length; i++)
        {
            _sums[i] = Math.Max(0, _sums[i] + steps[i] - Reference);
            if (_sums[i] > Limit && RaisedAt == 0) (RaisedAt, Drift) = (Scores, (Drift)(i + 1));
        }

        return RaisedAt > 0;
    }
}
