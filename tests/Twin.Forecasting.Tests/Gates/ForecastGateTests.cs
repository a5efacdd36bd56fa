using Twin.Forecasting.Gates;
using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Forecasting.Tests.Gates;

/// <summary>The gates held against forecasters whose quality is known.</summary>
/// <remarks>
/// Members have levels of their own, N(0, 1); the truth at an origin is level + N(0, 0.5). The perfect forecaster knows
/// the level and the spread, climatology neither, drift is the level with a spread that is twice too wide.
/// </remarks>
public sealed class ForecastGateTests
{
    private const int Members = 100, Origins = 4, Draws = 200;
    private const double Spread = 0.5;

    [Fact]
    public void PerfectForecaster_OnFourHundredPairs_PassesInNineteenOfTwentyTrials()
    {
        int passed = Enumerable.Range(0, 60).Count(trial => GateOf(trial, 0, 1).State == GateState.Open);

        // Coverage alone, whose standard error is 0.02, closes one gate in eighty, the transforms one in a hundred.
        Assert.InRange(passed, 55, 60);
    }

    [Theory]
    [InlineData(0.4, 1)]
    [InlineData(-0.4, 1)]
    [InlineData(0, 0.6)]
    [InlineData(0, 1.6)]
    public void Forecaster_ThatIsBiasedOrOfTheWrongSpread_FailsEveryTrial(double bias, double width)
    {
        for (int trial = 0; trial < 5; trial++)
        {
            ForecastGate gate = GateOf(trial, bias, width);
            Assert.Equal(GateState.Closed, gate.State);
            Assert.True(gate.TransformP <= ForecastGate.LeastTransformP, $"{gate}");
        }
    }

    [Fact]
    public void Climatology_HeldAgainstItself_HasNoSkillAndFails()
    {
        List<HeldOutForecast> forecasts = [.. Forecasts(1, 0, 1, Members)
            .Select(f => f with { Crps = f.ClimatologyCrps })];

        ForecastGate gate = ForecastGate.Of(forecasts);

        Assert.Equal(GateState.Closed, gate.State);
        Assert.Equal(0, gate.OverClimatology!.Value.Skill, 12);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(20)]
    public void Forecaster_HeldOutFromTooFewMembers_IsUntested(int members) =>
        Assert.Equal(GateState.Untested, ForecastGate.Of([.. Forecasts(1, 0, 1, members)]).State);

    [Fact]
    public void ClusteredTransforms_OfTheSameLawInEveryMember_AreTakenAsFewerThanTheyAre()
    {
        // Four transforms of a member are one and the same: a test that took them as four would see four times as much.
        double[] numbers = new double[Members * Origins];
        int[] clusters = new int[numbers.Length];
        int clustered = 0;
        int plain = 0;
        for (int trial = 0; trial < 200; trial++)
        {
            Noise noise = new(Noise.KeyOf(7, "clusters"), trial);
            for (int member = 0; member < Members; member++)
            {
                double at = noise.Uniform();
                for (int i = 0; i < Origins; i++)
                    (numbers[(member * Origins) + i], clusters[(member * Origins) + i]) = (at, member);
            }

            if (UniformTest.OfClusters(numbers, clusters, 10) < 0.05) clustered++;
            if (UniformTest.ChiSquare(numbers, 10) < 0.05) plain++;
        }

        Assert.InRange(clustered, 2, 20);
        Assert.True(plain > 150, $"{plain}");
    }

    [Theory]
    [InlineData(9, GateState.Untested)]
    [InlineData(10, GateState.Open)]
    public void Probabilities_OfFewEvents_AreUntestedBelowTen(int events, GateState state)
    {
        List<HeldOutEvent> said = [.. Enumerable.Range(0, 400)
            .Select(i => new HeldOutEvent(i / 4, i < events ? 0.9 : 0.02, i < events))];

        EventGate gate = EventGate.Of(said);

        Assert.Equal(state, gate.State);
        Assert.Equal(events, gate.Events);
    }

    [Fact]
    public void Probabilities_ThatSayNothing_FailTheirGate()
    {
        List<HeldOutEvent> said = [.. Enumerable.Range(0, 400)
            .Select(i => new HeldOutEvent(i / 4, i % 3 == 0 ? 0.9 : 0.1, i % 4 == 0))];

        Assert.Equal(GateState.Closed, EventGate.Of(said).State);
    }

    private static ForecastGate GateOf(int trial, double bias, double width) =>
        ForecastGate.Of([.. Forecasts(trial, bias, width, Members)]);

    private static IEnumerable<HeldOutForecast> Forecasts(int trial, double bias, double width, int members)
    {
        Noise noise = new(Noise.KeyOf(11, "gates"), trial);
        for (int member = 0; member < members; member++)
        {
            double level = noise.Normal();
            for (int origin = 0; origin < Origins; origin++)
            {
                double actual = level + (Spread * noise.Normal());
                double[] forecast = Sample(ref noise, level + bias, Spread * width);
                double[] climatology = Sample(ref noise, 0, Math.Sqrt(1 + (Spread * Spread)));
                double[] drift = Sample(ref noise, level, 2 * Spread);
                yield return HeldOutForecast.Of(member, forecast, climatology, drift, actual);
            }
        }
    }

    private static double[] Sample(ref Noise noise, double mean, double deviation)
    {
        double[] sample = new double[Draws];
        for (int i = 0; i < Draws; i++) sample[i] = mean + (deviation * noise.Normal());
        Array.Sort(sample);
        return sample;
    }
}
