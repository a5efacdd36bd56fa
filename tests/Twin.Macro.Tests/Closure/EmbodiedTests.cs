using Twin.Macro.Closure;
using Xunit;

namespace Twin.Macro.Tests.Closure;

/// <summary>The two-good example of docs/model.md</summary>
public sealed class EmbodiedTests
{
    private static readonly double[] Current = [.1, .2, .05, .1];
    private static readonly double[] Equipment = [.4, 1, .2, .5];
    private static readonly double[] Direct = [3.6, 1];

    [Theory]
    [InlineData(0, 4.1125, 2.025, 5e-13)]
    [InlineData(.05, 4.2516556, 2.3576159, 5e-8)]
    [InlineData(.25, 5.0260870, 4.2086957, 5e-8)]
    public void Energy_WithAndWithoutWearAndGrowth_IsThePrintedOne(double rate, double first, double second, double tol)
    {
        double[] needs = Embodied.WithEquipment(Current, Equipment, [rate, rate, rate, rate]);

        double[]? content = Embodied.PerUnit(Direct, needs);

        Assert.Equal(first, content![0], tol);
        Assert.Equal(second, content[1], tol);
    }

    [Fact]
    public void Energy_OfAFinalDemand_IsTheSameOnBothSides()
    {
        LeontiefInverse inverse = LeontiefInverse.TryOf(Current)!;

        double[] output = inverse.GrossOutput([10, 5]), content = inverse.Content(Direct);

        Assert.Equal(51.25, Direct[0] * output[0] + Direct[1] * output[1], 1e-12);
        Assert.Equal(51.25, content[0] * 10 + content[1] * 5, 1e-12);
    }

    [Fact]
    public void Energy_OfALoopThatNeedsMoreThanItMakes_DoesNotExist()
    {
        Assert.Null(Embodied.PerUnit([1, 1], [.5, .6, .6, .5]));
        Assert.Null(Embodied.PerUnit([1], [1]));
    }

    [Fact]
    public void Demand_OfRandomProductiveLoops_BalancesOnBothSides()
    {
        SplitMix random = new(20_260_101);
        for (int round = 0; round < 300; round++)
        {
            int n = 1 + (int)(random.NextBits() % 20);
            double[] needs = new double[n * n], direct = new double[n], demand = new double[n];
            for (int k = 0; k < needs.Length; k++) needs[k] = random.Between(0, .95 / n);
            for (int i = 0; i < n; i++) (direct[i], demand[i]) = (random.Between(0, 10), random.Between(0, 10));
            LeontiefInverse inverse = LeontiefInverse.TryOf(needs)!;

            double[] output = inverse.GrossOutput(demand), content = inverse.Content(direct);

            double left = direct.Zip(output, (e, x) => e * x).Sum(), right = content.Zip(demand, (e, f) => e * f).Sum();
            Assert.Equal(left, right, 1e-10 * Math.Max(1, left));
        }
    }

    [Fact]
    public void Needs_ThatAreNoSquare_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => LeontiefInverse.TryOf(new double[3]));
        Assert.Throws<ArgumentException>(() => Embodied.WithEquipment(new double[4], new double[4], new double[1]));
        Assert.Throws<ArgumentException>(() => LeontiefInverse.TryOf(Current)!.Content([1]));
    }
}
