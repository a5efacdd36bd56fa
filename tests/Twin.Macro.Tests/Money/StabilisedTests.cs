using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

/// <summary>What the variant for long horizons was accepted by.</summary>
public sealed class StabilisedTests
{
    private const int Horizon = 80;

    [Fact]
    public void Stabilised_OverTwentyYears_KeepsInflationAndWork()
    {
        EconomyQuarter[] quarters = EconomyGoldenTests.Run(EconomyParameters.Stabilised, Horizon);

        Assert.All(quarters, q => Assert.InRange(q.InflationOverYear, 0.01, 0.03));
        Assert.All(quarters, q => Assert.InRange(q.Unemployment, 0.029, 0.059));
    }

    [Fact]
    public void Stabilised_WithAHigherNeutralRate_HasLessInflation()
    {
        EconomyParameters higher = EconomyParameters.Stabilised with { NeutralRate = 0.014 };

        EconomyQuarter[] baseline = EconomyGoldenTests.Run(EconomyParameters.Stabilised, Horizon);
        EconomyQuarter[] raised = EconomyGoldenTests.Run(higher, Horizon);

        foreach (int quarter in new[] { 8, 20, 80 })
            Assert.True(raised[quarter - 1].InflationOverYear < baseline[quarter - 1].InflationOverYear);
    }

    [Fact]
    public void VersionOne_OverTwentyYears_Drifts()
    {
        EconomyQuarter[] quarters = EconomyGoldenTests.Run(new EconomyParameters(), Horizon);

        // Interest on debt is spent: about 7 % in year 20, which is why the variant exists.
        Assert.Equal(0.07, quarters[^1].InflationOverYear, 0.003);
    }
}
