using Twin.Macro.Growth;
using Xunit;

namespace Twin.Macro.Tests.Growth;

/// <summary>By-products of processes with leads and equipment.</summary>
public sealed class JointGrowthTests
{
    private const int Grain = 0, Straw = 1;

    [Fact]
    public void MachinesByAge_CaseG9_GrowByTheRootOfTheirCubic()
    {
        // The two processes that make corn make 3 of it; the first leaves a machine a year older.
        Technique[] ages =
        [
            new("new machine", 0, [new(0, 0, 1 / 3.0, 1), new(1, 0, 1 / 3.0, 1)], [])
            {
                Byproducts = [new(2, 1 / 3.0)],
            },
            new("old machine", 0, [new(0, 0, 1 / 3.0, 1), new(2, 0, 1 / 3.0, 1)], []),
            new("build a machine", 1, [new(0, 1, 2, 1)], []),
        ];

        JointGrowth? path = JointGrowth.Solve(ages, Dating.Steps(1), [1, 1, 1]);

        Assert.Equal(1.2531560, 1 + path!.Growth, 5e-8);
    }

    [Theory]
    [InlineData(0, .8)]
    [InlineData(.1, .9)]
    [InlineData(.2, 1)]
    [InlineData(.5, 1)]
    public void Straw_LeftByGrain_SavesWhatMakesIt(double left, double ownShare)
    {
        // Grain needs 0.2 straw and 1 yr of itself as equipment; straw is also made of grain, one for one.
        JointGrowth? path = JointGrowth.Solve(Farm(left), Dating.Continuous, [1, 1]);

        Assert.Equal(ownShare - .05, path!.PerYear, 1e-9);
        double straw = path.Intensities[1] / path.Intensities[0];
        Assert.Equal(Math.Max(0, .2 - left), straw, 1e-7);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RandomTechniques_WithoutByproducts_GrowLikeTheirBestChoice(bool continuous)
    {
        Dating dating = continuous ? Dating.Continuous : Dating.Steps(.25, 1);
        for (ulong seed = 1; seed <= 20; seed++)
        {
            Technique[] techniques = Random(new SplitMix(seed));
            TechniqueChoice choice = TechniqueChoice.Solve(["a", "b", "c"], techniques, dating);

            JointGrowth? path = JointGrowth.Solve(techniques, dating, choice.Solution.Growth!.Outputs);

            Assert.Equal(choice.Solution.Growth.Growth, path!.Growth, 1e-9);
        }
    }

    [Fact]
    public void Growth_OfALoopThatShrinks_IsNegative()
    {
        Technique[] poor = [new("poor", 0, [new(0, 0, .5)], [new(0, 0, 10, 0, Wear.Linear(.1))])];

        JointGrowth? path = JointGrowth.Solve(poor, Dating.Continuous, [1]);

        Assert.Equal(-.05, path!.PerYear, 1e-9);
    }

    [Fact]
    public void Nothing_ThatLimitsGrowthOrLetsItLive_HasNone()
    {
        Technique[] free = [new("free", 0, [], [])];
        Technique[] hungry = [new("hungry", 0, [new(0, 0, 2)], [])];

        Assert.Null(JointGrowth.Solve(free, Dating.Continuous, [1]));
        Assert.Null(JointGrowth.Solve(hungry, Dating.Continuous, [1]));
        Assert.Throws<ArgumentException>(() => JointGrowth.Solve([], Dating.Continuous, [1]));
        Assert.Throws<ArgumentException>(() => JointGrowth.Solve(free, Dating.Continuous, [0]));
    }

    private static Technique[] Farm(double straw) =>
    [
        new("grain", Grain, [new(Straw, Grain, .2)], [new(Grain, Grain, 1, 0, Wear.Linear(.05))])
        {
            Byproducts = straw > 0 ? [new(Straw, straw)] : [],
        },
        new("straw", Straw, [new(Grain, Straw, 1)], []),
    ];

    private static Technique[] Random(SplitMix random)
    {
        List<Technique> all = [];
        for (int k = 0; k < 6; k++)
        {
            int good = k % 3;
            List<CurrentInput> inputs = [];
            List<Equipment> equipment = [];
            for (int i = 0; i < 3; i++)
            {
                inputs.Add(new(i, good, random.Between(.01, .2), random.Between(0, 1)));
                equipment.Add(new(i, good, random.Between(.1, 1), random.Between(0, 2), Wear.Linear(.1)));
            }

            all.Add(new Technique($"{k}", good, inputs, equipment));
        }

        return [.. all];
    }
}
