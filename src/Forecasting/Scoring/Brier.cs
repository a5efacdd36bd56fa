namespace Twin.Forecasting.Scoring;

/// <summary>The score of probabilities of an event, and what it is made of.</summary>
/// <param name="Score">Mean squared difference of probability and outcome. Range: [0, 1].</param>
/// <param name="Reliability">How far the probabilities said lie from the frequencies seen; 0 is best.</param>
/// <param name="Resolution">How far the frequencies differ between probabilities; more is better.</param>
/// <param name="Uncertainty">The score of always saying the frequency of all: climatology.</param>
/// <param name="Events">How often the event came.</param>
/// <remarks>
/// Score = reliability − resolution + uncertainty, exactly, because cases are grouped by the very probability said.
/// Source: A. H. Murphy, "A new vector partition of the probability score", Journal of Applied Meteorology 12(4), 1973,
/// doi:10.1175/1520-0450(1973)012&lt;0595:ANVPOT&gt;2.0.CO;2.
/// </remarks>
public readonly record struct Brier(
    double Score, double Reliability, double Resolution, double Uncertainty, int Events)
{
    /// <summary>The fewest events, and the fewest cases without one, that make a skill worth its name.</summary>
    public const int LeastEvents = 10;

    /// <summary>1 − score / climatology; null where the event came too seldom or failed too seldom.</summary>
    /// <remarks>Climatology knows the frequency of the very cases scored, which is hard on the forecaster.</remarks>
    public double? Skill { get; private init; }

    /// <summary>Scores probabilities.</summary>
    /// <param name="probabilities">On [0, 1]; at least one.</param>
    /// <param name="came">Whether the event came, in the same order.</param>
    /// <exception cref="ArgumentException">There is no case, or not one outcome to each.</exception>
    public static Brier Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> came)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(came);
        int count = probabilities.Count;
        if (count == 0 || came.Count != count)
            throw new ArgumentException($"{count} probabilities, {came.Count} outcomes", nameof(came));
        SortedDictionary<double, (int Cases, int Events)> groups = [];
        double score = 0;
        int events = 0;
        for (int i = 0; i < count; i++)
        {
            double error = probabilities[i] - (came[i] ? 1 : 0);
            score += error * error / count;
            if (came[i]) events++;
            (int cases, int ofThem) = groups.GetValueOrDefault(probabilities[i]);
            groups[probabilities[i]] = (cases + 1, ofThem + (came[i] ? 1 : 0));
        }

        double rate = events / (double)count;
        double reliability = 0;
        double resolution = 0;
        foreach ((double said, (int cases, int ofThem)) in groups)
        {
            double seen = ofThem / (double)cases;
            reliability += cases * (said - seen) * (said - seen) / count;
            resolution += cases * (seen - rate) * (seen - rate) / count;
        }

        double uncertainty = rate * (1 - rate);
        bool enough = Math.Min(events, count - events) >= LeastEvents;
        return new Brier(score, reliability, resolution, uncertainty, events)
        {
            Skill = enough ? 1 - (score / uncertainty) : null,
        };
    }
}
