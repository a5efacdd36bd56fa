using System.Security.Cryptography;
using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

public sealed class EconomyTests
{
    /// <summary>Every bit of ten years of the baseline: it moves only where the equations do.</summary>
    [Fact]
    public void Baseline_OfFortyQuarters_IsWhatItWasBitForBit()
    {
        Economy economy = new(new EconomyParameters(), new OpeningBalance());
        List<byte> bits = [];
        for (int i = 0; i < 40; i++)
        {
            economy.Step();
            foreach (double word in economy.State()) bits.AddRange(BitConverter.GetBytes(word));
        }

        Assert.Equal(
            "e6fb79728ddf3eb3404ca0026fdee5233a1237befbff5bca4d27064c72c10442",
            Convert.ToHexStringLower(SHA256.HashData([.. bits])));
    }

    [Fact]
    public void Copy_OfAnEconomy_GoesOnByItself()
    {
        Economy economy = new(new EconomyParameters(), new OpeningBalance());
        for (int i = 0; i < 8; i++) economy.Step();
        Economy branch = economy.Copy();
        branch.Step(0.05);

        Economy twin = economy.Copy();

        Assert.Equal(economy.Step(), twin.Step());
        Assert.NotEqual(economy.Step(), branch.Step());
    }

    [Theory]
    [InlineData(0.022, 0.0)]
    [InlineData(0.1, 0.06)]
    [InlineData(0.3, 0.2)]
    public void Inflation_InEveryQuarter_IsMoneyPlusVelocityLessOutput(double growth, double hazard)
    {
        EconomyParameters p = new() { Growth = growth, AutomationHazard = hazard };

        Assert.All(
            EconomyGoldenTests.Run(p, 40),
            q => Assert.Equal(q.Inflation, q.MoneyGrowth + q.VelocityGrowth - q.OutputGrowth, 1e-15));
    }

    [Theory]
    [InlineData(0.10, 0.06, 0.4483, 0.3589)]
    [InlineData(0.30, 0.20, 0.2549, 0.1160)]
    public void LabourShare_WithoutARamp_FollowsTheRaceOfTasks(double growth, double hazard, double five, double ten)
    {
        double labour = 1;
        double output = 1;
        double human = Math.Sqrt(0.56);
        double[] shares = [.. Enumerable.Range(1, 10).Select(_ =>
        {
            labour *= 1.02;
            output *= 1 + growth;
            human *= Math.Exp(-hazard);
            return Tasks.LabourShare(output, labour, 1 - human, 0.5);
        })];

        Assert.Equal(five, shares[4], 6e-5);
        Assert.Equal(ten, shares[9], 6e-5);
    }

    [Fact]
    public void LiveShare_WithUnitSubstitution_StaysWhereItWas()
    {
        EconomyParameters p = new() { Growth = 0.1, AutomationHazard = 0.06, LiveSubstitution = 1 };
        Economy economy = new(p, new OpeningBalance());
        double opening = economy.Calibrated.LiveWeight;

        for (int i = 0; i < 40; i++)
        {
            EconomyQuarter quarter = economy.Step();
            double spent = economy.Flows.Rows.Where(r => r.Name.StartsWith("consumption", StringComparison.Ordinal))
                .Sum(r => r.Amounts[(int)Sector.Firms]) * Economy.QuartersPerYear;

            // Where goods ran short, of what consumers wanted to spend.
            Assert.Equal(opening, quarter.LiveShare * spent / (spent + quarter.Unserved), 1e-14);
        }
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(2.0, -1)]
    public void LiveShare_OfScarceEvents_MovesWithSubstitution(double substitution, int direction)
    {
        EconomyParameters p = new() { Growth = 0.1, AutomationHazard = 0.06, LiveSubstitution = substitution };

        EconomyQuarter[] quarters = EconomyGoldenTests.Run(p, 40);

        Assert.Equal(direction, Math.Sign(quarters[^1].LiveShare - quarters[0].LiveShare));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void Tasks_Inverted_GiveTheOutputBack(double substitution)
    {
        double capital = Tasks.CapitalFor(1.3, 1.1, 0.4, substitution);

        Assert.Equal(1.3, Tasks.Output(capital, 1.1, 0.4, substitution), 1e-12);
        double share = Tasks.LabourShare(1.3, 1.1, 0.4, substitution);
        Assert.Equal(0.4, Tasks.MachineTasksAt(share, 1.3, 1.1, substitution), 1e-12);
    }

    [Fact]
    public void Economy_BeyondItsRange_SaysSo()
    {
        EconomyParameters p = new()
        {
            Growth = 0.3,
            AutomationHazard = 0.2,
            PublicBudgets = BudgetRule.Lag,
            PrivateInvestment = BudgetRule.Lag,
        };

        EconomyQuarter[] quarters = EconomyGoldenTests.Run(p, 40);

        Assert.True(quarters[0].IsValid);
        Assert.Contains(quarters, q => q.Validity.HasFlag(Validity.Inflation));
    }
}
