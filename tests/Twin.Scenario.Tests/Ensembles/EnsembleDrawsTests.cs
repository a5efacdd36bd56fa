using Twin.Scenario.Ensembles;
using Twin.World.Ensembles;
using Twin.World.Records;
using Xunit;

namespace Twin.Scenario.Tests.Ensembles;

public sealed class EnsembleDrawsTests
{
    private static readonly Lazy<WorldReading> Lab = new(() => Read("growth-lab.yaml"));

    [Fact]
    public void Numbers_OfAWorld_AreThoseWithARangeOrAPrior()
    {
        var numbers = Lab.Value.Uncertain;

        Assert.Equal(18, numbers.Count);
        Assert.Equal(numbers.Select(n => n.Path).Order(StringComparer.Ordinal), numbers.Select(n => n.Path));
        var yield = numbers.Single(number => number.Path == "processes.dig.yield");
        Assert.Equal((0.7, 0.9, 0.8), (yield.Prior.Low, yield.Prior.High, yield.Prior.Mode!.Value));
        Assert.Equal(PriorKind.Triangular, yield.Prior.Kind);
        var stock = numbers.Single(number => number.Path == "processes.shine.equipment.panel.stock");
        Assert.Equal(PriorKind.LogTriangular, stock.Prior.Kind);
        Assert.Equal("panel·yr/power", stock.Unit);
    }

    [Fact]
    public void Prior_OfTheFile_TakesThePlaceOfTheRange()
    {
        var reading = Read(
            "growth-lab.yaml", "priors={processes.dig.yield: {kind: uniform, low: 75 %, high: 85 %}}",
            "ensemble.vary=[processes.dig, fleets.crew.life]");

        Assert.Equal(
            ["fleets.crew.life", "processes.dig.inputs.power", "processes.dig.inputs.work", "processes.dig.yield"],
            reading.Uncertain.Select(number => number.Path));
        Assert.Equal(PriorKind.Uniform, reading.Uncertain[3].Prior.Kind);
        Assert.Null(new EnsembleDraws(reading, 4, 1, SamplingKind.LatinHypercube).At(1).Refusal);
    }

    [Fact]
    public void Member_OfADraw_HasItsNumbersAndItsSeed()
    {
        var draws = new EnsembleDraws(Lab.Value, 10, 5, SamplingKind.LatinHypercube);

        var member = draws.At(3);

        var at = draws.Numbers.ToList().FindIndex(number => number.Path == "processes.dig.yield");
        Assert.Equal(member.Values[at], member.World!.Processes.Single(p => p.Id == "dig").Yield);
        Assert.Equal(MemberSeed.Of(5, 3), member.World.Seed);
        Assert.Null(member.Refusal);
    }

    [Fact]
    public void Member_OfASobolEnsemble_DoesNotDependOnHowManyThereAre()
    {
        var few = new EnsembleDraws(Lab.Value, 8, 1, SamplingKind.Sobol);
        var many = new EnsembleDraws(Lab.Value, 64, 1, SamplingKind.Sobol);

        for (var i = 0; i < 8; i++) Assert.Equal(few.At(i).Values, many.At(i).Values);
    }

    [Fact]
    public void Number_ThatVariesNoMore_ShiftsNobodyElsesDraws()
    {
        var all = new EnsembleDraws(Lab.Value, 16, 1, SamplingKind.LatinHypercube);
        var some = new EnsembleDraws(
            Read("growth-lab.yaml", "ensemble.vary=[processes.dig.yield, processes.shine]"), 16, 1,
            SamplingKind.LatinHypercube);
        var at = all.Numbers.ToList().FindIndex(number => number.Path == "processes.dig.yield");

        for (var i = 0; i < 16; i++) Assert.Equal(all.At(i).Values[at], some.At(i).Values[0]);
    }

    [Fact]
    public void Members_OfEarth_KeepMassAndEnergyThoughEachNumberIsDrawn()
    {
        var draws = new EnsembleDraws(Read("earth-2025.yaml"), 24, 2025, SamplingKind.LatinHypercube);

        var members = Enumerable.Range(0, 24).Select(draws.At).ToList();

        // Drawn number by number nearly every member would break some balance of forty processes.
        Assert.All(members, member => Assert.Null(member.Refusal));
        Assert.True(draws.Numbers.Count > 500);
        Assert.InRange(members.Average(member => member.Redrawn), 1, 15);
        foreach (var member in members)
        {
            for (var i = 0; i < draws.Numbers.Count; i++)
            {
                var prior = draws.Numbers[i].Prior;
                Assert.InRange(member.Values[i], prior.Low * 0.999, prior.High * 1.001);
            }
        }
    }

    [Fact]
    public void Opening_ThatIsBalanced_IsInTheProportionsOfTheMember()
    {
        var draws = new EnsembleDraws(
            Read("growth-lab.yaml", "ensemble.opening=balanced"), 8, 3, SamplingKind.LatinHypercube);

        for (var i = 0; i < 8; i++)
        {
            var world = draws.At(i).World!;
            var path = OutputMix.Of(world)!;
            double Ratio(string site, string good) =>
                world.Sites.Single(s => s.Id == site).CapacityPerYear / path.Goods[good].Output;

            // As stated the four stand within a per cent of the path of the world as stated, and so do the members.
            var park = Ratio("park", "power");
            foreach (var (site, good) in ((string, string)[])
                [("mine", "metal"), ("panel-works", "panel"), ("robot-works", "robot")])
            {
                Assert.InRange(Ratio(site, good) / park, 0.98, 1.03);
            }

            Assert.Equal(path.PerYear, world.Sites.Single(s => s.Id == "park").OpeningGrowthPerYear!.Value, 9);
        }

        Assert.DoesNotContain(draws.Numbers, number => number.Path.StartsWith("sites.", StringComparison.Ordinal));
    }

    [Fact]
    public void Correlation_OfTwoNumbers_ShowsInTheirRanks()
    {
        var reading = Read(
            "growth-lab.yaml",
            "ensemble.correlations.costs={of: [processes.make-panel.inputs.metal, processes.make-robot.inputs.metal], "
            + "rank: 0.7}");
        var draws = new EnsembleDraws(reading, 400, 3, SamplingKind.LatinHypercube);
        var paths = draws.Numbers.Select(number => number.Path).ToList();
        double[] Column(string path) =>
            [.. Enumerable.Range(0, 400).Select(i => draws.At(i).Values[paths.IndexOf(path)])];

        var (panel, robot) = (Column("processes.make-panel.inputs.metal"), Column("processes.make-robot.inputs.metal"));

        Assert.Null(draws.At(0).Refusal);
        Assert.InRange(RankCorrelation(panel, robot), 0.67, 0.73);
        Assert.InRange(RankCorrelation(panel, Column("fleets.crew.life")), -0.15, 0.15);
    }

    internal static double RankCorrelation(double[] x, double[] y)
    {
        static double[] Ranks(double[] v)
        {
            var order = Enumerable.Range(0, v.Length).OrderBy(i => v[i]).ToArray();
            var ranks = new double[v.Length];
            for (var i = 0; i < order.Length; i++) ranks[order[i]] = i;
            return ranks;
        }

        var (a, b) = (Ranks(x), Ranks(y));
        var n = x.Length;
        var squares = a.Zip(b, (p, q) => (p - q) * (p - q)).Sum();
        return 1 - (6 * squares / ((double)n * (((double)n * n) - 1)));
    }

    private static WorldReading Read(string name, params string[] sets)
    {
        var reading = WorldFile.Read(Path.Combine(Repository.Root, "scenarios", name), sets);
        Assert.Empty(reading.Errors);
        return reading;
    }
}
