using Twin.Macro.Decision;
using Xunit;

namespace Twin.Macro.Tests.Decision;

public sealed class SequentialTestTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Test_FarFromItsThreshold_StopsEarly(double chance)
    {
        SequentialTest test = Run(chance, 1);

        Assert.True(test.IsDone);
        Assert.InRange(test.Trials, 1, 300);
        Assert.Equal(chance > 0.9, test.Lower >= 0.9);
    }

    [Fact]
    public void Test_AtItsThreshold_GoesToTheLimit()
    {
        SequentialTest test = Run(0.9, 3);

        Assert.Equal(1000, test.Trials);
    }

    [Fact]
    public void Test_JustBelowItsThreshold_PassesRarely()
    {
        // At 0.88 a pass at 0.9 is an error; the bound promises at most one in twenty over all looks.
        int passes = Enumerable.Range(0, 400).Count(seed => Run(0.88, (ulong)seed).Lower >= 0.9);

        Assert.InRange(passes, 0, 20);
    }

    [Fact]
    public void Test_BetweenLooks_DoesNotStop()
    {
        SequentialTest test = new(0.9, 50, 1000);
        for (int i = 0; i < 49; i++) test.Add(false);

        Assert.False(test.IsDone);
        test.Add(false);
        Assert.True(test.IsDone);
    }

    private static SequentialTest Run(double chance, ulong seed)
    {
        SplitMix random = new(seed);
        SequentialTest test = new(0.9, 50, 1000);
        while (!test.IsDone) test.Add(random.Between(0, 1) < chance);
        return test;
    }
}
