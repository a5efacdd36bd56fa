using Twin.Macro.Growth;
using Xunit;

namespace Twin.Macro.Tests.Growth;

public sealed class GrowthRefusalTests
{
    private static Equipment Machine(int good, int process, double stock) =>
        new(good, process, stock, 0, Wear.Linear(.1));

    [Fact]
    public void Chain_WithoutReturn_HasNoLoop()
    {
        Technology technology = new(["ore", "steel", "robot"], [new(0, 1, 1)], [Machine(1, 2, 1)]);

        AssertRefused(technology, GrowthRefusalKind.NoLoop, ["ore", "robot", "steel"]);
    }

    [Fact]
    public void NamedGood_OutsideTheLoop_IsRefusedByName()
    {
        Technology technology = new(["robot", "toy"], [], [Machine(0, 0, 1), Machine(0, 1, 1)]);

        AssertRefused(technology, GrowthRefusalKind.OutsideLoop, ["toy"], "toy");
    }

    [Fact]
    public void UnknownGood_AsLoop_IsAnArgumentError() =>
        Assert.Throws<ArgumentException>(() => BalancedGrowth.Solve(Loops.Full(), Dating.Continuous, "unobtainium"));

    [Fact]
    public void TwoLoops_OfEqualGrowth_AreAmbiguousUntilOneIsNamed()
    {
        Technology technology = new(["a", "b"], [], [Machine(0, 0, 2), Machine(1, 1, 2)]);

        AssertRefused(technology, GrowthRefusalKind.SeveralLoops, ["a", "b"]);
        Assert.Equal(.4, Loops.Solve(technology, Dating.Continuous, "b").Growth, 1e-12);
    }

    [Fact]
    public void SlowLoop_ThatFeedsTheLoop_IsNamedAsTheLimit()
    {
        Technology technology = new(["ore", "robot"], [new(0, 1, .5)], [Machine(0, 0, 5), Machine(1, 1, 1)]);

        AssertRefused(technology, GrowthRefusalKind.UpstreamLimits, ["ore"], "robot");
    }

    [Fact]
    public void FastLoop_ThatFeedsTheLoop_IsASourceWithItsOwnOutput()
    {
        Technology technology = new(["ore", "robot"], [new(0, 1, .5)], [Machine(0, 0, .5), Machine(1, 1, 1)]);

        BalancedGrowth path = Loops.Solve(technology, Dating.Continuous, "robot");

        Assert.Equal(.9, path.Growth, 1e-12);
        Assert.Equal([0], path.Sources);
        Assert.Equal(0, path.Prices[0]);
        Assert.Equal(.5 / (1 - (.9 + .1) * .5), path.Outputs[0], 1e-12);
    }

    [Fact]
    public void Drain_OfTheLoop_HasACostAndNoOutput()
    {
        Technology technology = new(
            ["robot", "toy", "collection"], [new(0, 1, .5), new(1, 2, 3)], [Machine(0, 0, 1), Machine(2, 2, 5)]);

        BalancedGrowth path = Loops.Solve(technology, Dating.Continuous, "robot");

        Assert.Equal([1, 2], path.Drains);
        Assert.Equal(0, path.Outputs[1]);
        Assert.Equal(.5 * path.Prices[0], path.Prices[1], 1e-12);
        Assert.Equal(double.PositiveInfinity, path.Prices[2]);
    }

    [Fact]
    public void Loop_ThatNeedsMoreThanItMakes_DiesOut()
    {
        Technology technology = new(["a", "b"], [new(0, 1, 1.2), new(1, 0, 1)], [Machine(0, 0, 1)]);

        AssertRefused(technology, GrowthRefusalKind.NoBalancedPath, ["a", "b"]);
    }

    [Fact]
    public void Loop_ThatShrinksFasterThanItsLeadsCanTell_HasNoProvenRate()
    {
        // At −0.048 an hour two years of lead pass on 1e-372, which is 0 in doubles: the loop is no longer one.
        Technology technology = new(
            ["a", "b"], [new(0, 0, 1.05, 1 / 8766.0), new(1, 0, .5, 2), new(0, 1, .5, 2)],
            [new Equipment(0, 0, .001, 0, Wear.Linear(1000))]);

        AssertRefused(technology, GrowthRefusalKind.Unproven, ["a", "b"], dating: Dating.Steps(1 / 8766.0));
    }

    [Theory]
    [InlineData(.5, 10, -.05)]
    [InlineData(.5, 5, 0)]
    public void Loop_ThatCannotReplaceItself_ShrinksAtItsNegativeRoot(double a, double b, double expected)
    {
        BalancedGrowth path = Loops.Solve(Loops.OneGood(a, b, Wear.Linear(.1)), Dating.Continuous);

        Assert.Equal(expected, path.Growth, 1e-12);
        Assert.True(path.Lower <= 1 && 1 <= path.Upper);
        Assert.Equal(expected == 0, path.IsViable);
        if (expected < 0) Assert.Equal(double.PositiveInfinity, path.DoublingYears);
    }

    [Fact]
    public void FixedLife_TooShortToPayBack_ShrinksAtItsNegativeRoot()
    {
        double continuous = Loops.Solve(Loops.OneGood(0, 4, Wear.FixedLife(2)), Dating.Continuous).Growth;
        double yearly = Loops.Solve(Loops.OneGood(0, 4, Wear.FixedLife(2)), Dating.Steps(1)).Growth;

        Assert.Equal(.25, continuous / (1 - Math.Exp(-2 * continuous)), 1e-12);
        Assert.Equal(.25, 1 / (1 / (1 + yearly) + 1 / ((1 + yearly) * (1 + yearly))), 1e-12);
        Assert.True(continuous < 0 && yearly < 0);
    }

    [Fact]
    public void Loop_WithoutTimeOrStock_HasNoLimit()
    {
        Technology technology = new(["a"], [new(0, 0, .5)], []);

        AssertRefused(technology, GrowthRefusalKind.Unlimited, ["a"]);
        Assert.Equal(1, Loops.Solve(technology, Dating.Steps(1, 1)).Growth, 1e-12);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(200)]
    public void RingWithoutWear_OfAnyLength_IsSolvedThoughItsMatrixVanishesAtZero(int n)
    {
        Equipment[] ring = [.. Enumerable.Range(0, n).Select(j => new Equipment((j + 1) % n, j, .5, .25, Wear.None))];
        Technology technology = new([.. Enumerable.Range(0, n).Select(j => $"g{j}")], [], ring);

        BalancedGrowth path = Loops.Solve(technology, Dating.Continuous);

        Assert.Equal(LambertW.Principal(.25 / .5) / .25, path.Growth, 1e-12);
        Assert.True(path.Iterations < 600, $"{path.Iterations} steps");
    }

    [Fact]
    public void WearBeyondTheStock_InOneStep_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => BalancedGrowth.Solve(Loops.OneGood(.1, 1, Wear.Linear(5)), Dating.Steps(.25)));

    [Fact]
    public void Technology_WithABadEntry_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Technology([], [], []));
        Assert.Throws<ArgumentException>(() => new Technology(["a", "a"], [], []));
        Assert.Throws<ArgumentException>(() => new Technology([""], [], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Technology(["a"], [new(0, 1, 1)], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Technology(["a"], [new(0, 0, -1)], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Technology(["a"], [new(0, 0, 1, double.NaN)], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Wear.FixedLife(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Wear.Linear(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dating.Steps(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dating.Steps(1, -1));
    }

    private static void AssertRefused(
        Technology technology, GrowthRefusalKind kind, string[] goods, string? loopGood = null,
        Dating? dating = null)
    {
        GrowthSolution solution = BalancedGrowth.Solve(technology, dating ?? Dating.Continuous, loopGood);

        GrowthRefusal refusal = Assert.IsType<GrowthRefusal>(solution.Refusal);
        Assert.Equal(kind, refusal.Kind);
        Assert.Equal(goods, refusal.Goods);
        Assert.False(solution.IsSolved);
        Assert.NotEmpty(refusal.Text);
    }
}
