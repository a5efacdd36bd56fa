namespace Twin.Forecasting.Conformal;

/// <summary>Intervals of a stream that keep their promise while the world drifts: the level is moved after every
/// truth.</summary>
/// <remarks>
/// Model: the interval is the centre ± the (1 − α_t) quantile of the last scores |truth − centre|/unit, and
/// α_{t+1} = α_t + γ(α − [truth outside]). For any sequence, even a hostile one, the fraction outside after T
/// truths differs from α by at most (max(α_1, 1 − α_1) + γ)/(γT). Where α_t falls below 0 the interval is the
/// whole line.
/// Source: I. Gibbs, E. Candès, "Adaptive conformal inference under distribution shift", NeurIPS 2021,
/// arXiv:2106.00170, equation 2 and proposition 4.1.
/// </remarks>
public sealed class AdaptiveConformal
{
    /// <summary>Scores remembered: enough for a quantile at 99 %, few enough to forget an old regime.</summary>
    public const int Memory = 250;

    private readonly double _alpha;
    private readonly double _rate;
    private readonly List<double> _scores = [];
    private double _level;
    private int _next;

    /// <summary>Opens a stream.</summary>
    /// <param name="coverage">Fraction of truths that should lie inside. Range: (0, 1).</param>
    /// <param name="rate">γ: how fast the level moves. Range: above 0; 0.005 to 0.05 is usual.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public AdaptiveConformal(double coverage, double rate = 0.02)
    {
        if (!(coverage is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(coverage));
        if (!(rate > 0) || !double.IsFinite(rate)) throw new ArgumentOutOfRangeException(nameof(rate));
        _alpha = 1 - coverage;
        _level = _alpha;
        _rate = rate;
    }

    /// <summary>The half width for the next truth, in its unit.</summary>
    /// <returns>At least 0; infinite before the first truth and whenever too many lay outside.</returns>
    public double HalfWidth()
    {
        if (_scores.Count == 0 || _level <= 0) return double.PositiveInfinity;
        if (_level >= 1) return 0;
        double[] sorted = [.. _scores];
        Array.Sort(sorted);

        // Of n scores and the one to come, each is as likely as any to be the k-th: the conformal rank.
        int rank = (int)Math.Ceiling((1 - _level) * (sorted.Length + 1));
        return rank > sorted.Length ? double.PositiveInfinity : sorted[Math.Max(0, rank - 1)];
    }

    /// <summary>Takes the truth and moves the level.</summary>
    /// <param name="score">|truth − centre| in the unit of the widths. Range: at least 0.</param>
    /// <returns>Whether the truth lay inside.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The score is negative or NaN.</exception>
    public bool Observe(double score)
    {
        if (!(score >= 0)) throw new ArgumentOutOfRangeException(nameof(score), score, "at least 0");
        bool inside = score <= HalfWidth();
        _level += _rate * (_alpha - (inside ? 0 : 1));
        if (_scores.Count < Memory) _scores.Add(score);
        else _scores[_next] = score;
        _next = (_next + 1) % Memory;
        return inside;
    }
}
