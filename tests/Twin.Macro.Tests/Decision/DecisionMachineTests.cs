using Twin.Macro.Decision;
using Xunit;

namespace Twin.Macro.Tests.Decision;

public sealed class DecisionMachineTests
{
    /// <summary>Every edge of the table: what must hold, for how long, and where it leads.</summary>
    public static TheoryData<string, int, string, string> Edges => new()
    {
        { "plain", 20, "Monetary", "Open" },
        { "disinflation", 2, "Disinflation", "Open" },
        { "deflation", 2, "DeflationZlb", "Open" },
        { "zero rate", 2, "DeflationZlb", "Open" },
        { "closed", 4, "Monetary", "LoopClosed" },
        { "decoupled", 7, "Monetary", "Decoupled" },
        { "closed, deflation", 4, "DeflationZlb", "LoopClosed" },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void State_AfterItsDwell_IsEnteredAndNotBefore(string kind, int quarters, string price, string loop)
    {
        DecisionMachine machine = new();
        Verdict before = quarters > 1 ? Evidence.Repeat(machine, Of(kind), quarters - 1) : machine.Judge(Of("plain"));
        Verdict after = machine.Judge(Of(kind));

        Assert.Equal((price, loop), (after.Price.ToString(), after.Loop.ToString()));
        if (kind != "plain") Assert.NotEqual(after.Headline, before.Headline);
    }

    [Theory]
    [InlineData("disinflation", 2, 2)]
    [InlineData("deflation", 2, 4)]
    [InlineData("zero rate", 2, 4)]
    [InlineData("closed", 4, 2)]
    public void State_WhenItsConditionIsGone_IsLeftAfterItsDwell(string kind, int dwellIn, int dwellOut)
    {
        DecisionMachine machine = new();
        Headline held = Evidence.Repeat(machine, Of(kind), dwellIn).Headline;

        Verdict still = Evidence.Repeat(machine, Of("plain"), dwellOut - 1);
        Verdict gone = machine.Judge(Of("plain"));

        Assert.Equal(held, still.Headline);
        Assert.Equal(Headline.Monetary, gone.Headline);
    }

    [Fact]
    public void Decoupled_WhenTheLoopOpens_FallsAllTheWayWithIt()
    {
        DecisionMachine machine = new();
        Evidence.Repeat(machine, Evidence.Decoupled(), 8);

        QuarterEvidence opened = Evidence.Decoupled() with { ClosureByMass = Estimate.Known(0.5) };
        Assert.Equal(LoopAxis.Decoupled, machine.Judge(opened).Loop);
        Assert.Equal(LoopAxis.Open, machine.Judge(opened).Loop);
    }

    [Fact]
    public void Decoupled_WhenSeveranceFails_FallsToClosed()
    {
        DecisionMachine machine = new();
        Evidence.Repeat(machine, Evidence.Decoupled(), 8);

        Assert.Equal(LoopAxis.LoopClosed, Evidence.Repeat(machine, Evidence.Closed(), 2).Loop);
    }

    [Fact]
    public void RealSeverance_ThatFailsOnce_AsksForATestAndDemotesNobody()
    {
        DecisionMachine machine = new();
        Evidence.Repeat(machine, Evidence.Decoupled(), 8);

        Verdict verdict = machine.Judge(Evidence.Decoupled() with { HasSeveranceFailed = true });

        Assert.Equal(LoopAxis.Decoupled, verdict.Loop);
        Assert.True(verdict.Flags.HasFlag(DecisionFlags.Retest));
    }

    [Fact]
    public void Level_BetweenEnteringAndLeaving_HoldsWhatIs()
    {
        QuarterEvidence between = Evidence.Closed() with { ClosureByValue = Estimate.Known(0.975) };
        DecisionMachine outside = new();
        DecisionMachine inside = new();
        Evidence.Repeat(inside, Evidence.Closed(), 4);

        Assert.Equal(LoopAxis.Open, Evidence.Repeat(outside, between, 40).Loop);
        Assert.Equal(LoopAxis.LoopClosed, Evidence.Repeat(inside, between, 40).Loop);
    }

    [Fact]
    public void Closure_WithAWideBound_IsNotEntered()
    {
        QuarterEvidence wide = Evidence.Closed() with { ClosureByMass = new Estimate(0.99, 0.97, 1) };

        Assert.Equal(LoopAxis.Open, Evidence.Repeat(new DecisionMachine(), wide, 40).Loop);
    }

    [Fact]
    public void Evidence_WithAGap_DecidesNothing()
    {
        DecisionMachine machine = new();
        Evidence.Repeat(machine, Evidence.Closed(), 3);

        Verdict gap = machine.Judge(Evidence.Closed() with { ClosureByMass = null });
        Verdict after = machine.Judge(Evidence.Closed());

        Assert.True(gap.Flags.HasFlag(DecisionFlags.Incomplete));
        Assert.Equal(["closure by mass"], gap.Missing);
        Assert.Equal(LoopAxis.Open, gap.Loop);
        Assert.Equal(LoopAxis.LoopClosed, after.Loop);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Probability_OfAnUntestedSource_IsShownAndDecidesNothing(bool isForecast, bool isSeverance)
    {
        QuarterEvidence evidence = Evidence.Decoupled() with
        {
            DeflationProbability = Estimate.Known(0.99),
            IsForecastTrusted = isForecast,
            IsSeveranceTrusted = isSeverance,
        };

        Verdict verdict = Evidence.Repeat(new DecisionMachine(), evidence, 40);

        Assert.Equal(isForecast ? PriceAxis.DeflationZlb : PriceAxis.Monetary, verdict.Price);
        Assert.Equal(isSeverance ? LoopAxis.Decoupled : LoopAxis.LoopClosed, verdict.Loop);
        Assert.Equal(!isForecast, verdict.Flags.HasFlag(DecisionFlags.ForecastUntested));
        Assert.Equal(!isSeverance, verdict.Flags.HasFlag(DecisionFlags.SeveranceUntested));
    }

    [Fact]
    public void LowerBound_EnteredByTheRateUnderAClosedGate_IsLeftByTheRate()
    {
        QuarterEvidence zero = Evidence.Plain() with { PolicyRate = 0, IsForecastTrusted = false };
        QuarterEvidence lifted = zero with { PolicyRate = 0.02 };
        DecisionMachine machine = new();

        PriceAxis bound = Evidence.Repeat(machine, zero, 4).Price;
        PriceAxis before = Evidence.Repeat(machine, lifted, 3).Price;
        PriceAxis after = machine.Judge(lifted).Price;

        Assert.Equal(
            (PriceAxis.DeflationZlb, PriceAxis.DeflationZlb, PriceAxis.Monetary), (bound, before, after));
    }

    [Fact]
    public void Prices_OutsideTheRangeOfTheEquations_GiveNoHeadline()
    {
        QuarterEvidence invalid = Evidence.Plain() with { PolicyRate = 0, IsEconomyValid = false };

        Verdict verdict = Evidence.Repeat(new DecisionMachine(), invalid, 40);

        Assert.Equal(PriceAxis.Monetary, verdict.Price);
        Assert.True(verdict.Flags.HasFlag(DecisionFlags.ModelInvalid));
    }

    [Fact]
    public void StrictProfile_WhereMoneyGrowsWithOutput_DoesNotDecouple()
    {
        QuarterEvidence withMoney = Evidence.Decoupled();
        QuarterEvidence overMoney = withMoney with { OutputOverMoneyProbability = Estimate.Known(0.95) };

        Assert.Equal(LoopAxis.LoopClosed, Repeat(withMoney));
        Assert.Equal(LoopAxis.Decoupled, Repeat(overMoney));

        static LoopAxis Repeat(QuarterEvidence e) =>
            Evidence.Repeat(new DecisionMachine(DecisionProfile.Strict), e, 40).Loop;
    }

    [Fact]
    public void CrossCheck_ThatSeesAnOpenLoop_ContestsAClosedOne()
    {
        QuarterEvidence strange = Evidence.Closed() with { ClosureByValue = new Estimate(0.985, 0.981, 0.99) };
        Verdict agreed = Evidence.Repeat(new DecisionMachine(), strange, 8);
        DecisionThresholds low = new()
        {
            ClosureEnter = 0.6, ClosureLeave = 0.5, EnergyClosureEnter = 0.6, EnergyClosureLeave = 0.5,
            ImportsEnter = 0.2, ImportsLeave = 0.3, EnergyEnter = 0.5, EnergyLeave = 0.4,
        };
        QuarterEvidence open = Evidence.Closed() with { ClosureByValue = Estimate.Known(0.7), ImportShare = 0.1 };
        Verdict contested = Evidence.Repeat(new DecisionMachine(thresholds: low), open, 8);

        Assert.False(agreed.Flags.HasFlag(DecisionFlags.Contested));
        Assert.Equal(LoopAxis.LoopClosed, contested.Loop);
        Assert.True(contested.Flags.HasFlag(DecisionFlags.Contested));
    }

    [Fact]
    public void Severance_IsAskedForOnlyWhereItDecides()
    {
        DecisionMachine machine = new();
        Assert.False(machine.NeedsSeverance(Evidence.Plain()));
        Assert.True(machine.NeedsSeverance(Evidence.Plain() with { HasEmbargo = true }));

        // The fourth quarter in a row closes the loop, and the same quarter may be the first without money.
        for (int quarter = 1; quarter <= 3; quarter++)
        {
            Assert.False(machine.NeedsSeverance(Evidence.Decoupled()));
            machine.Judge(Evidence.Decoupled() with { Quarter = quarter, IsSeveranceDue = false });
        }

        Assert.True(machine.NeedsSeverance(Evidence.Decoupled()));
        Assert.False(machine.NeedsSeverance(Evidence.Decoupled() with { CriticalCover = 0.99 }));
        Assert.True(machine.NeedsSeverance(Evidence.Decoupled() with { CriticalCover = 1 }));
    }

    [Fact]
    public void LoopBetweenTheLevels_IsDecoupledOnlyWhereItsEntryWasSeen()
    {
        QuarterEvidence between = Evidence.Decoupled() with { Slackness = 0.1 };
        DecisionMachine seeing = new(), late = new();

        Evidence.Repeat(seeing, Evidence.Decoupled(), 8);
        Evidence.Repeat(late, Evidence.Decoupled() with { SeveranceProbability = null, IsSeveranceDue = false }, 8);

        Assert.Equal(LoopAxis.Decoupled, Evidence.Repeat(seeing, between, 8).Loop);
        Assert.Equal(LoopAxis.LoopClosed, Evidence.Repeat(late, between, 8).Loop);
    }

    [Fact]
    public void Flips_OfAnOpenLoop_NameWhatStandsAgainstIt()
    {
        Verdict verdict = new DecisionMachine().Judge(Evidence.Plain());

        Assert.InRange(verdict.WhatWouldChangeIt.Count, 1, 3);
        Flip nearest = verdict.WhatWouldChangeIt[0];
        Assert.Equal(Headline.Disinflation, nearest.To);
        FlipChange change = Assert.Single(nearest.Changes);
        Assert.Equal((0.1, 0.8), (change.From, change.To));
        Assert.Equal(2, nearest.Quarters);
    }

    [Fact]
    public void Flip_CarriedOut_GivesItsHeadline()
    {
        QuarterEvidence near = Evidence.Decoupled() with { SeveranceProbability = Estimate.Known(0.88) };
        DecisionMachine machine = new();
        Verdict verdict = Evidence.Repeat(machine, near, 8);
        Flip up = Assert.Single(verdict.WhatWouldChangeIt, f => f.To == Headline.Decoupled);
        Flip down = verdict.WhatWouldChangeIt.First(f => f.To == Headline.Monetary);
        DecisionMachine other = machine.Copy();

        Verdict decoupled = Evidence.Repeat(machine, Evidence.Decoupled(), up.Quarters);
        Verdict opened = Evidence.Repeat(
            other, near with { NetEnergyProbability = Estimate.Known(0.899) }, down.Quarters);

        Assert.Equal("P(growth without money)", Assert.Single(up.Changes).Name);
        Assert.Equal("P(energy is left over)", Assert.Single(down.Changes).Name);
        Assert.Equal(Headline.Decoupled, decoupled.Headline);
        Assert.Equal(Headline.Monetary, opened.Headline);
    }

    [Fact]
    public void Verdicts_OfAnyHistory_NeverTurnInsideADwell()
    {
        string[] kinds = ["plain", "closed", "decoupled", "deflation", "disinflation"];
        for (ulong seed = 0; seed < 200; seed++)
        {
            SplitMix random = new(seed);
            DecisionMachine machine = new();
            Verdict before = machine.Judge(Evidence.Plain());
            int turnedLoop = -100;
            for (int i = 1; i < 80; i++)
            {
                // Runs of one kind, so that dwell times are met now and then.
                string kind = kinds[(int)random.Between(0, kinds.Length)];
                int length = (int)random.Between(1, 7);
                for (int k = 0; k < length; k++, i++)
                {
                    Verdict verdict = machine.Judge(Of(kind));
                    int least = verdict.Loop < before.Loop ? 2 : verdict.Loop == LoopAxis.LoopClosed ? 4 : 3;
                    Assert.True(verdict.Loop == before.Loop || i - turnedLoop >= least, $"seed {seed}, quarter {i}");
                    if (verdict.Loop != before.Loop) turnedLoop = i;
                    before = verdict;
                }
            }
        }
    }

    [Fact]
    public void Copy_OfAMachine_JudgesAlikeAndByItself()
    {
        DecisionMachine machine = new();
        Evidence.Repeat(machine, Evidence.Closed(), 3);
        DecisionMachine copy = machine.Copy();

        Assert.Equal(LoopAxis.LoopClosed, copy.Judge(Evidence.Closed()).Loop);
        Assert.Equal(LoopAxis.Open, machine.Judge(Evidence.Plain()).Loop);
    }

    private static QuarterEvidence Of(string kind) => kind switch
    {
        "disinflation" => Evidence.Plain() with { DisinflationProbability = Estimate.Known(0.85) },
        "deflation" => Evidence.Plain() with { DeflationProbability = Estimate.Known(0.95) },
        "zero rate" => Evidence.Plain() with { PolicyRate = 0 },
        "closed" => Evidence.Closed(),
        "decoupled" => Evidence.Decoupled(),
        "closed, deflation" => Evidence.Closed() with { DeflationProbability = Estimate.Known(0.95) },
        _ => Evidence.Plain(),
    };
}
