using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

public sealed class EconomyDrawsTests
{
    private const ulong Seed = 7;

    private static readonly EconomyRange[] Ranges =
    [
        Range("wageSlope", 0.1, 0.05, 0.2), Range("costPassThrough", 0.5, 0.3, 0.7), Range("bonds", 30.3, 29.5, 31),
        Range("inflationTarget", 0.02, 0.02, 0.02), Range("automationHazard", 0, 0, 0.2),
    ];

    [Fact]
    public void Member_DrawnAloneOrAfterOthers_IsTheSame()
    {
        EconomySetting alone = new EconomyDraws(EconomySetting.Default, Ranges, Seed).Of(7);
        EconomyDraws draws = new(EconomySetting.Default, Ranges, Seed);
        EconomySetting[] all = [.. Enumerable.Range(0, 8).Select(draws.Of)];

        Assert.Equal(alone, all[7]);
        Assert.Equal(8, all.Distinct().Count());
        Assert.NotEqual(alone, new EconomyDraws(EconomySetting.Default, Ranges, Seed + 1).Of(7));
    }

    [Fact]
    public void OneRangeMore_ShiftsNoOtherDraw()
    {
        EconomySetting few = new EconomyDraws(EconomySetting.Default, Ranges[..2], Seed).Of(3);
        EconomySetting many = new EconomyDraws(EconomySetting.Default, [Range("anchoring", 0.5, 0.3, 0.8), .. Ranges],
            Seed).Of(3);

        Assert.Equal(few.Parameters.WageSlope, many.Parameters.WageSlope);
        Assert.Equal(few.Parameters.CostPassThrough, many.Parameters.CostPassThrough);
    }

    [Fact]
    public void Draws_OfManyMembers_HaveTheTriangularLaw()
    {
        const int Members = 4000;
        EconomyDraws draws = new(EconomySetting.Default, Ranges, Seed);

        double[] slopes = [.. Enumerable.Range(0, Members).Select(m => draws.Of(m).Parameters.WageSlope)];

        // Mean (a + b + c)/3; its standard error here is 0.0005.
        Assert.All(slopes, s => Assert.InRange(s, 0.05, 0.2));
        Assert.Equal((0.05 + 0.1 + 0.2) / 3, slopes.Average(), 0.0015);
        Assert.Equal(1.0 / 3, slopes.Count(s => s < 0.1) / (double)Members, 0.025);
    }

    [Fact]
    public void WhatSomebodySet_AndWhatIsAChoice_AreKept()
    {
        EconomySetting set = EconomySetting.Default with { Parameters = new() { WageSlope = 0.33 } };

        EconomyDraws draws = new(set, Ranges, Seed);

        Assert.Equal(["costPassThrough", "bonds"], draws.Drawn.Select(r => r.Value.Key));
        Assert.Equal(0.33, draws.Of(0).Parameters.WageSlope);
        Assert.Equal(0, draws.Of(0).Parameters.AutomationHazard);
    }

    [Fact]
    public void ADrawThatDoesNotBalance_IsDrawnAgain()
    {
        // Below 8.7 the bonds of banks and the central bank are more than there are: most draws are refused.
        EconomyDraws draws = new(
            EconomySetting.Default with { Opening = new() { Bonds = 9 } }, [Range("bonds", 9, 5, 9.1)], Seed);

        Assert.All(Enumerable.Range(0, 50), m => Assert.InRange(draws.Of(m).Opening.Bonds, 8.7, 9.1));
    }

    [Fact]
    public void ANumberThatCannotBalance_IsRefusedByName()
    {
        EconomyDraws draws = new(
            EconomySetting.Default with { Opening = new() { Bonds = 8 } }, [Range("bonds", 8, 7, 8.5)], Seed);

        Assert.Equal("Bonds", Assert.Throws<EconomyRefusedException>(() => draws.Of(0)).Item);
    }

    [Fact]
    public void Shocks_OfAMember_HaveTheirLawAndBeginAlike()
    {
        DemandShocks shocks = new(Seed, 0.01, 0.6);

        double[] path = shocks.Path(2, 20_000);

        Assert.Equal(shocks.Path(2, 10), path[..10]);
        Assert.Equal(0.01 / Math.Sqrt(1 - 0.36), Math.Sqrt(path.Sum(x => x * x) / path.Length), 0.0005);
        double lagged = path.Skip(1).Zip(path, (now, before) => now * before).Sum() / path.Sum(x => x * x);
        Assert.Equal(0.6, lagged, 0.02);
        Assert.NotEqual(path[..5], shocks.Path(3, 5));
    }

    private static EconomyRange Range(string key, double best, double low, double high) =>
        new(EconomyValues.Find(key)!, best, low, high, IsIdentified: false);
}
