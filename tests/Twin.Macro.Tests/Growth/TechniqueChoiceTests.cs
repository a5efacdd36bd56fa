using Twin.Macro.Growth;
using Xunit;

namespace Twin.Macro.Tests.Growth;

/// <summary>Case G8 of the docs/model.md</summary>
public sealed class TechniqueChoiceTests
{
    private static readonly string[] Goods = ["corn", "iron"];

    private static Technique Column(string name, int output, double corn, double iron) =>
        new(name, output, [new(0, output, corn, 1), new(1, output, iron, 1)], []);

    private static Technique[] Techniques() =>
    [
        Column("corn-1", 0, .5, .4), Column("corn-2", 0, .45, .5),
        Column("iron-1", 1, .3, .4), Column("iron-2", 1, .2, .5),
    ];

    [Fact]
    public void Choice_CaseG8_NeedsOneSwitch()
    {
        TechniqueChoice choice = TechniqueChoice.Solve(Goods, Techniques(), Dating.Steps(1));

        BalancedGrowth path = Assert.IsType<BalancedGrowth>(choice.Solution.Growth);
        Assert.Equal(0.2773958, path.Growth, 5e-8);
        Assert.Equal(0.7071068, path.Prices[1] / path.Prices[0], 5e-8);
        Assert.Equal([0, 3], choice.Chosen);
        Assert.Equal(1, choice.Rounds);
    }

    [Theory]
    [InlineData(0, 2, .25)]
    [InlineData(0, 3, .2773958)]
    [InlineData(1, 2, .2298544)]
    [InlineData(1, 3, .2622845)]
    public void EachPair_CaseG8_HasItsOwnGrowth(int corn, int iron, double expected)
    {
        Technique[] pair = [Techniques()[corn], Techniques()[iron]];

        TechniqueChoice choice = TechniqueChoice.Solve(Goods, pair, Dating.Steps(1));

        Assert.Equal(expected, choice.Solution.Growth?.Growth ?? double.NaN, 5e-8);
        Assert.Equal(0, choice.Rounds);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RandomTechniques_PolicyIteration_FindsTheBestOfAllCombinations(bool continuous)
    {
        Dating dating = continuous ? Dating.Continuous : Dating.Steps(.25, 1);
        for (ulong seed = 1; seed <= 40; seed++)
        {
            Technique[] all = RandomTechniques(new SplitMix(seed));

            double found = TechniqueChoice.Solve(["a", "b", "c"], all, dating).Solution.Growth?.Growth ?? double.NaN;

            Assert.Equal(BestOfAll(all, dating), found, 1e-10);
        }
    }

    [Fact]
    public void Techniques_ThatLeaveAGoodOut_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => TechniqueChoice.Solve(Goods, [Techniques()[0]], Dating.Steps(1)));
        Technique wrong = new("wrong", 0, [new(0, 1, .5)], []);
        Assert.Throws<ArgumentException>(() => TechniqueChoice.Solve(Goods, [wrong], Dating.Steps(1)));
    }

    private static double BestOfAll(Technique[] all, Dating dating)
    {
        double best = double.NegativeInfinity;
        for (int k = 0; k < 27; k++)
        {
            Technique[] some = [all[k % 3], all[3 + k / 3 % 3], all[6 + k / 9]];
            double growth = TechniqueChoice.Solve(["a", "b", "c"], some, dating).Solution.Growth?.Growth ?? double.NaN;
            best = Math.Max(best, growth);
        }

        return best;
    }

    private static Technique[] RandomTechniques(SplitMix random)
    {
        List<Technique> all = [];
        for (int good = 0; good < 3; good++)
        {
            for (int k = 0; k < 3; k++)
            {
                List<CurrentInput> inputs = [];
                List<Equipment> equipment = [];
                for (int i = 0; i < 3; i++)
                {
                    inputs.Add(new(i, good, random.Between(.01, .2), random.Between(0, 1)));
                    Wear wear = Wear.Linear(random.Between(.02, .2));
                    equipment.Add(new(i, good, random.Between(.1, 1), random.Between(0, 2), wear));
                }

                all.Add(new Technique($"{good}-{k}", good, inputs, equipment));
            }
        }

        return [.. all];
    }
}
