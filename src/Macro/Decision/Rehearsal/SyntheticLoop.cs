using Twin.Domain;

namespace Twin.Macro.Decision.Rehearsal;

/// <summary>A loop that never was, of which the truth is known: whether it lives on without money, quarter by
/// quarter.</summary>
/// <remarks>
/// Model: closure rises by a logistic curve, κ(t) = κ₀ + (κ₁ − κ₀)/(1 + e^(−(t − t_m)/τ)); severed, the loop would
/// grow at G(t) = 3·(κ(t) − κ_c) − blow(t), with κ_c, the closure at which it can do without, its own. In 3 of 100
/// quarters a blow strikes that nobody foresees and lasts one to three years. What is judged sees all of it through
/// noise that lasts (first-order, 0.7 a quarter), with bounds as wide as that noise. Ranges: docs/validation.md, "False
/// alarms".
/// Pure in (seed, number).
/// </remarks>
public sealed class SyntheticLoop
{
    /// <summary>Quarters of a loop: twenty years.</summary>
    public const int Quarters = 80;

    /// <summary>Quarters ahead for which a loop must live on to count as severable.</summary>
    public const int Ahead = 4;

    private const int QuartersPerYear = 4;
    private const double BlowChance = 0.03;
    private const double Lasting = 0.7;

    // Standard deviations of what is seen, and of G as a posterior of severed forks knows it. Unit: 1, G 1/yr.
    private const double ClosureNoise = 0.003, ImportNoise = 0.002, EnergyNoise = 0.02, GrowthNoise = 0.015;
    private const double PaceNoise = 0.02, SlackNoise = 0.02, CoverNoise = 0.2;
    private const int Forks = 1000;

    private readonly SyntheticChance _chance;
    private readonly double[] _closure = new double[Quarters];
    private readonly double[] _growth = new double[Quarters + Ahead];

    /// <summary>Makes a loop.</summary>
    /// <param name="seed">Seed of all loops.</param>
    /// <param name="number">Number of the loop, from 0.</param>
    public SyntheticLoop(ulong seed, int number)
    {
        _chance = new SyntheticChance(seed, number);
        var (start, end) = (_chance.Between(0, 0.75, 0.93), _chance.Between(1, 0.955, 1));
        var (middle, pace) = (_chance.Between(2, 3, 18), _chance.Between(3, 0.5, 2.5));
        double needed = _chance.Between(4, 0.965, 0.99);
        double[] blows = Blows();
        for (int q = 0; q < _growth.Length; q++)
        {
            double years = q / (double)QuartersPerYear;
            double closure = start + ((end - start) / (1 + ExactMath.Exp((middle - years) / pace)));
            if (q < Quarters) _closure[q] = closure;
            _growth[q] = (3 * (closure - needed)) - blows[q];
        }

        Evidence = [.. Enumerable.Range(0, Quarters).Select(EvidenceOf)];
    }

    /// <summary>What is seen of it, by quarter.</summary>
    public IReadOnlyList<QuarterEvidence> Evidence { get; }

    /// <summary>Whether it lives on without money in a quarter and in the four after it.</summary>
    /// <param name="quarter">From 0.</param>
    public bool IsSeverable(int quarter)
    {
        for (int q = quarter; q <= quarter + Ahead; q++)
            if (_growth[q] < 0) return false;
        return true;
    }

    private double[] Blows()
    {
        double[] blows = new double[_growth.Length];
        for (int q = 0; q < blows.Length; q++)
        {
            if (_chance.Uniform(10, q) >= BlowChance) continue;
            int lasts = QuartersPerYear + (int)(_chance.Uniform(11, q) * 2 * QuartersPerYear);
            double size = 0.03 + (0.07 * _chance.Uniform(12, q));
            for (int i = q; i < Math.Min(blows.Length, q + lasts); i++) blows[i] += size;
        }

        return blows;
    }

    private QuarterEvidence EvidenceOf(int q)
    {
        double open = 1 - _closure[q];
        double imports = Math.Max(0, (open * _chance.Between(5, 0.6, 1.4)) + (ImportNoise * Noise(20, q)));
        double energy = 1 + (3 * (_closure[q] - _chance.Between(6, 0.94, 0.98))) + (EnergyNoise * Noise(21, q));
        double growth = _growth[q] + (GrowthNoise * Noise(22, q));
        double p = NormalProbability.Below(growth / GrowthNoise);

        // Money grows with output: in the long run neither is ahead of the other by much.
        double pace = _chance.Between(7, -0.02, 0.02) + (PaceNoise * Noise(23, q));
        return new QuarterEvidence
        {
            Quarter = q + 1,
            DisinflationProbability = Estimate.Known(0),
            DeflationProbability = Estimate.Known(0),
            OutputOverMoneyProbability = Estimate.Known(NormalProbability.Below(pace / PaceNoise)),
            IsForecastTrusted = true,
            PolicyRate = 0.03,
            IsEconomyValid = true,
            ClosureByValue = Seen(24, q),
            ClosureByMass = Seen(25, q),
            ClosureByInformation = Seen(26, q),
            ClosureByEnergy = Seen(27, q),
            ImportShare = imports,
            EnergySelfSufficiency = energy,
            NetEnergyProbability = Estimate.Known(1),
            SeveranceProbability = Estimate.Share((int)Math.Round(p * Forks), Forks),
            IsSeveranceTrusted = true,
            Slackness = Math.Max(0, (0.2 * (1 - p)) + (SlackNoise * Noise(28, q))),
            CriticalCover = Math.Max(0, 1.5 + (10 * _growth[q]) + (CoverNoise * Noise(29, q))),
        };
    }

    private Estimate Seen(int purpose, int q)
    {
        double value = Math.Min(1, _closure[q] + (ClosureNoise * Noise(purpose, q)));
        double half = Wilson.OneSided95 * ClosureNoise;
        return new Estimate(value, value - half, Math.Min(1, value + half));
    }

    /// <summary>Noise of variance 1 of which 0.7 lasts from quarter to quarter.</summary>
    private double Noise(int purpose, int q)
    {
        const int Memory = 20;
        double sum = 0;
        double weight = Math.Sqrt(1 - (Lasting * Lasting));
        for (int back = 0; back < Memory; back++)
        {
            sum += weight * _chance.Normal(purpose, q - back + Memory);
            weight *= Lasting;
        }

        return sum;
    }
}
