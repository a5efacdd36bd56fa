using Twin.Macro.Decision;
using Xunit;

namespace Twin.Macro.Tests.Decision;

/// <summary>Every way out of a state, one gauge at a time, and that no state flaps.</summary>
public sealed class DecisionEdgeTests
{
    [Fact]
    public void Deflation_ThatEndsWhereInflationStaysLow_FallsToDisinflation()
    {
        QuarterEvidence low = Evidence.Plain() with { DisinflationProbability = Estimate.Known(0.85) };
        DecisionMachine machine = new();
        PriceAxis held = Evidence.Repeat(machine, low with { DeflationProbability = Estimate.Known(0.95) }, 2).Price;

        PriceAxis still = Evidence.Repeat(machine, low, 3).Price;
        Verdict after = machine.Judge(low);

        Assert.Equal((PriceAxis.DeflationZlb, PriceAxis.DeflationZlb), (held, still));
        Assert.Equal((PriceAxis.Disinflation, Headline.Disinflation), (after.Price, after.Headline));
    }

    [Theory]
    [InlineData("P", 0.69, 0.71)]
    [InlineData("slackness", 0.151, 0.149)]
    [InlineData("cover", 0.99, 1)]
    public void Decoupled_IsLeftByEachOfItsGaugesAlone(string gauge, double outside, double inside)
    {
        (LoopAxis first, LoopAxis second) = Twice(Evidence.Decoupled(), With(Evidence.Decoupled(), gauge, outside));
        DecisionMachine holding = new();
        Evidence.Repeat(holding, Evidence.Decoupled(), 8);

        Assert.Equal((LoopAxis.Decoupled, LoopAxis.LoopClosed), (first, second));
        Assert.Equal(
            LoopAxis.Decoupled, Evidence.Repeat(holding, With(Evidence.Decoupled(), gauge, inside), 40).Loop);
    }

    [Theory]
    [InlineData("value", 0.969, 0.971)]
    [InlineData("mass", 0.969, 0.971)]
    [InlineData("information", 0.969, 0.971)]
    [InlineData("energy", 0.939, 0.941)]
    [InlineData("imports", 0.031, 0.029)]
    [InlineData("own energy", 0.949, 0.951)]
    [InlineData("energy left over", 0.899, 0.901)]
    public void LoopClosed_IsLeftByEachOfItsGaugesAlone(string gauge, double outside, double inside)
    {
        (LoopAxis first, LoopAxis second) = Twice(Evidence.Closed(), With(Evidence.Closed(), gauge, outside));
        DecisionMachine holding = new();
        Evidence.Repeat(holding, Evidence.Closed(), 8);

        Assert.Equal((LoopAxis.LoopClosed, LoopAxis.Open), (first, second));
        Assert.Equal(LoopAxis.LoopClosed, Evidence.Repeat(holding, With(Evidence.Closed(), gauge, inside), 40).Loop);
    }

    /// <summary>Who comes back to a state has been away for the dwell of the way there.</summary>
    [Fact]
    public void Prices_OfAnyHistory_NeverComeBackInsideADwell()
    {
        string[] kinds = ["plain", "disinflation", "deflation", "both", "zero rate"];
        HashSet<PriceAxis> seen = [];
        for (ulong seed = 0; seed < 200; seed++)
        {
            (PriceAxis left, PriceAxis now, int turned) = (PriceAxis.Monetary, PriceAxis.Monetary, -100);
            Walk(seed, DecisionProfile.Recommended, kinds, 6, (quarter, verdict) =>
            {
                seen.Add(verdict.Price);
                if (verdict.Price == now) return;
                int least = now == PriceAxis.DeflationZlb ? 4 : 2;
                Assert.True(verdict.Price != left || quarter - turned >= least, $"seed {seed}, quarter {quarter}");
                (left, now, turned) = (now, verdict.Price, quarter);
            });
        }

        Assert.Equal(3, seen.Count);
    }

    [Theory]
    [InlineData(DecisionProfile.Recommended)]
    [InlineData(DecisionProfile.Strict)]
    public void Loop_OfAnyHistoryAndProfile_NeverTurnsInsideADwell(DecisionProfile profile)
    {
        string[] kinds = ["plain", "closed", "decoupled", "over money"];
        HashSet<LoopAxis> seen = [];
        for (ulong seed = 0; seed < 200; seed++)
        {
            (LoopAxis now, int turned) = (LoopAxis.Open, -100);
            Walk(seed, profile, kinds, 12, (quarter, verdict) =>
            {
                seen.Add(verdict.Loop);
                if (verdict.Loop == now) return;
                int least = verdict.Loop < now ? 2 : verdict.Loop == LoopAxis.LoopClosed ? 4 : 3;
                Assert.True(quarter - turned >= least, $"seed {seed}, quarter {quarter}");
                (now, turned) = (verdict.Loop, quarter);
            });
        }

        Assert.Equal(3, seen.Count);
    }

    private static void Walk(
        ulong seed, DecisionProfile profile, string[] kinds, int longest, Action<int, Verdict> see)
    {
        SplitMix random = new(seed);
        DecisionMachine machine = new(profile);
        int quarter = 0;
        while (quarter < 160)
        {
            // Runs of one kind, so that dwell times are met now and then.
            QuarterEvidence evidence = Of(kinds[(int)random.Between(0, kinds.Length)]);
            int length = (int)random.Between(1, longest + 1);
            for (int i = 0; i < length; i++) see(quarter++, machine.Judge(evidence));
        }
    }

    private static (LoopAxis First, LoopAxis Second) Twice(QuarterEvidence held, QuarterEvidence left)
    {
        DecisionMachine machine = new();
        Evidence.Repeat(machine, held, 8);
        return (machine.Judge(left).Loop, machine.Judge(left).Loop);
    }

    private static QuarterEvidence With(QuarterEvidence evidence, string gauge, double value) => gauge switch
    {
        "P" => evidence with { SeveranceProbability = Estimate.Known(value) },
        "slackness" => evidence with { Slackness = value },
        "cover" => evidence with { CriticalCover = value },
        "value" => evidence with { ClosureByValue = Estimate.Known(value) },
        "mass" => evidence with { ClosureByMass = Estimate.Known(value) },
        "information" => evidence with { ClosureByInformation = Estimate.Known(value) },
        "energy" => evidence with { ClosureByEnergy = Estimate.Known(value) },
        "imports" => evidence with { ImportShare = value },
        "own energy" => evidence with { EnergySelfSufficiency = value },
        "energy left over" => evidence with { NetEnergyProbability = Estimate.Known(value) },
        _ => throw new ArgumentOutOfRangeException(nameof(gauge), gauge, "no such gauge"),
    };

    private static QuarterEvidence Of(string kind) => kind switch
    {
        "plain" => Evidence.Plain(),
        "disinflation" => Evidence.Plain() with { DisinflationProbability = Estimate.Known(0.85) },
        "deflation" => Evidence.Plain() with { DeflationProbability = Estimate.Known(0.95) },
        "both" => Of("disinflation") with { DeflationProbability = Estimate.Known(0.95) },
        "zero rate" => Evidence.Plain() with { PolicyRate = 0 },
        "closed" => Evidence.Closed(),
        "decoupled" => Evidence.Decoupled(),
        "over money" => Evidence.Decoupled() with { OutputOverMoneyProbability = Estimate.Known(0.95) },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };
}
