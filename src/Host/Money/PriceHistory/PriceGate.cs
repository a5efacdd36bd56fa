using Twin.Forecasting;
using Twin.Forecasting.Scoring;

namespace Twin.Host.Money.PriceHistory;

/// <summary>Whether the forecaster may decide: the tests of docs/model.md over the origins of one history.</summary>
/// <param name="Origins">Overlapping origins scored.</param>
/// <param name="Pairs">Origins that do not overlap.</param>
/// <param name="PairsNeeded">Pairs that the rule asks for.</param>
/// <param name="Skill">CRPS skill against climatology.</param>
/// <param name="SkillLow">Lower end of its 90 % interval.</param>
/// <param name="WalkSkill">CRPS skill against the last value and past changes.</param>
/// <param name="WalkSkillLow">Lower end of its 90 % interval.</param>
/// <param name="Coverage">Part of outcomes inside the 80 % interval.</param>
/// <param name="Uniform">p of the transforms of pairs over five bins.</param>
/// <param name="Events">Years in which prices fell.</param>
/// <param name="LowEvents">Quarters after which inflation stayed under 1.5 % for a year.</param>
/// <param name="LowSkill">Brier skill of that event; none where it came too seldom.</param>
/// <param name="IsOpen">Whether the probabilities may decide.</param>
/// <param name="Why">What keeps it closed; empty where it is open.</param>
internal sealed record PriceGate(
    int Origins,
    int Pairs,
    int PairsNeeded,
    double Skill,
    double SkillLow,
    double WalkSkill,
    double WalkSkillLow,
    double Coverage,
    double? Uniform,
    int Events,
    int LowEvents,
    double? LowSkill,
    bool IsOpen,
    IReadOnlyList<string> Why)
{
    private const int Year = 4;
    private const int PairsLeast = 400;
    private const int Bins = 5;
    private const double Level = 0.9;
    private const double CoverageLeast = 0.75;
    private const double CoverageMost = 0.85;
    private const double UniformLeast = 0.01;
    private const double Low = 0.015;

    /// <summary>Scores samples against what came.</summary>
    /// <param name="cases">By origin, oldest first.</param>
    /// <param name="seed">Of the bootstrap.</param>
    public static PriceGate Of(IReadOnlyList<PriceCase> cases, ulong seed)
    {
        double[] ours = [.. cases.Select(c => Crps.Fair(c.Sample, c.Came))];
        double[] climate = [.. cases.Select(c => Crps.Fair(c.Climatology, c.Came))];
        double[] walk = [.. cases.Select(c => Crps.Fair(c.Walk, c.Came))];
        ulong key = Noise.KeyOf(seed, "price gate");
        SkillInterval skill = SkillInterval.OfSeries(ours, climate, 2 * Year, Level, key);
        SkillInterval againstWalk = SkillInterval.OfSeries(ours, walk, 2 * Year, Level, key);
        double[] transforms = [.. cases.Select(c => ProbabilityTransform.Of(c.Sample, c.Came))];
        double[] apart = [.. transforms.Where((_, i) => i % Year == 0)];
        double coverage = transforms.Count(t => t is >= 0.1 and <= 0.9) / (double)transforms.Length;
        double? uniform = UniformTest.ChiSquare(apart, Bins);
        Brier low = Brier.Of(
            [.. cases.Select(c => YearSample.Below(c.Sample, Low) / (double)c.Sample.Length)],
            [.. cases.Select(c => c.Came < Low)]);
        List<string> why = [];
        if (apart.Length < PairsLeast) why.Add($"{apart.Length} pairs of {PairsLeast}");
        if (!(skill.Low > 0)) why.Add("skill against climatology not above 0");
        if (!(againstWalk.Low > 0)) why.Add("skill against the random walk not above 0");
        if (coverage is < CoverageLeast or > CoverageMost) why.Add("coverage outside 0.75 to 0.85");
        if (!(uniform > UniformLeast)) why.Add("transforms not uniform");
        return new PriceGate(
            cases.Count, apart.Length, PairsLeast, skill.Skill, skill.Low, againstWalk.Skill, againstWalk.Low, coverage,
            uniform, cases.Count(c => c.Came < 0), low.Events, low.Skill, why.Count == 0, why);
    }
}
