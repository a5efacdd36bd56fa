using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

public sealed class EconomyGoldenTests
{
    private const int Quarters = 40;

    public static TheoryData<string> Scenarios => new(Golden.Names);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Economy_OfAGoldenScenario_MeetsEveryFigure(string name)
    {
        EconomyQuarter[] quarters = Run(Golden.Parameters(name), Quarters);

        foreach ((int quarter, string figure, double value) in Golden.Rows(name))
        {
            double got = Figure(quarters[quarter - 1], figure);
            double allowed = 1e-6 * Math.Max(Math.Abs(value), 1e-3);
            Assert.True(Math.Abs(got - value) <= allowed, $"{figure} in {quarter}: {got}, {value}");
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Economy_InEveryQuarter_ClosesItsAccounts(string name)
    {
        EconomyQuarter[] quarters = Run(Golden.Parameters(name), Quarters);

        Assert.All(quarters, q => Assert.InRange(q.LargestMatrixResidual, 0, 1e-12));
        Assert.All(quarters, q => Assert.InRange(Math.Abs(q.RedundantResidual), 0, 1e-11));
    }

    [Fact]
    public void Calibration_OfTheOpening_IsThatOfTheTable()
    {
        Calibration c = new Economy(new EconomyParameters(), new OpeningBalance()).Calibrated;

        Assert.Equal(0.333215633, c.TaxRate, 1e-9);
        Assert.Equal(0.014458627, c.SpentOfWealth, 1e-9);
        Assert.Equal(0.251668523, 1 - c.MachineTasks, 1e-9);
        Assert.Equal(0.492027335, c.BondShare, 1e-9);
        Assert.Equal(0.037886522, c.LiveWeight, 1e-9);
        Assert.Equal(1.080688335, c.Capital, 1e-9);
        Assert.Equal(4.397698745, c.LabourForce, 1e-9);
        Assert.Equal(4.017472831, c.WageIncome, 1e-9);
        Assert.Equal(1.667008439, c.CapitalIncome, 1e-9);
    }

    /// <summary>The transaction flows of the first quarter of the baseline, to five digits.</summary>
    [Theory]
    [InlineData("consumption of goods", Sector.Households, -4.93760)]
    [InlineData("consumption of live events", Sector.Households, -0.19444)]
    [InlineData("public purchases", Sector.Government, -1.32332)]
    [InlineData("imports of the loop", Sector.Loop, -0.00136)]
    [InlineData("rents of machines", Sector.Loop, 0.03368)]
    [InlineData("wages", Sector.Households, 4.34533)]
    [InlineData("taxes", Sector.Households, -2.28810)]
    [InlineData("transfers", Sector.Households, 1.16258)]
    [InlineData("interest on bonds", Sector.Households, 0.18198)]
    [InlineData("interest on bonds", Sector.Government, -0.25528)]
    [InlineData("interest on bonds", Sector.CentralBank, 0.03538)]
    [InlineData("interest on bonds", Sector.Banks, 0.03791)]
    [InlineData("interest on loans", Sector.Firms, -0.20325)]
    [InlineData("interest on loans", Sector.Loop, -0.00415)]
    [InlineData("interest on deposits", Sector.Households, 0.08920)]
    [InlineData("interest on reserves", Sector.Banks, 0.03780)]
    [InlineData("profit of the central bank", Sector.Government, -0.00242)]
    [InlineData("dividends", Sector.Households, 2.25022)]
    [InlineData("dividends", Sector.Firms, -2.04106)]
    [InlineData("dividends", Sector.Loop, -0.01525)]
    [InlineData("dividends", Sector.Banks, -0.19391)]
    [InlineData("change of deposits", Sector.Households, -0.30944)]
    [InlineData("change of loans", Sector.Firms, 0.16660)]
    [InlineData("change of loans", Sector.Loop, -0.01292)]
    [InlineData("change of bonds", Sector.Households, -0.29973)]
    [InlineData("change of bonds", Sector.Government, 0.45549)]
    [InlineData("change of bonds", Sector.CentralBank, -0.05250)]
    [InlineData("change of bonds", Sector.Banks, -0.10326)]
    [InlineData("change of reserves", Sector.CentralBank, 0.05250)]
    public void FlowMatrix_OfTheFirstQuarter_IsThatOfTheTable(string row, Sector sector, double amount)
    {
        Economy economy = new(new EconomyParameters(), new OpeningBalance());
        economy.Step();

        FlowRow found = Assert.Single(economy.Flows.Rows, r => r.Name == row);

        Assert.Equal(amount, found.Amounts[(int)sector], 5.1e-6);
    }

    internal static EconomyQuarter[] Run(EconomyParameters parameters, int quarters)
    {
        Economy economy = new(parameters, new OpeningBalance());
        return [.. Enumerable.Range(0, quarters).Select(_ => economy.Step())];
    }

    private static double Figure(EconomyQuarter q, string name) => name switch
    {
        "gdp" => q.Output,
        "P" => q.PriceIndex,
        "M2" => q.Deposits,
        "debt" => q.DebtRatio,
        "r" => q.PolicyRate,
        "u" => q.Unemployment,
        "LS" => q.LabourShare,
        "vel" => q.Velocity,
        "pLT" => q.LiveRelativePrice,
        _ => throw new InvalidDataException(name),
    };
}
