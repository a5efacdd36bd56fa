using Twin.Macro.Estimation;
using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Estimation;

/// <summary>Histories of an economy whose numbers are known, and what the fits say of them.</summary>
public sealed class RoundTripTests
{
    private const int Histories = 40;
    private const int Quarters = 264;

    private static readonly Lazy<Dictionary<string, List<EconomyEstimate>>> _all = new(() =>
    {
        Dictionary<string, List<EconomyEstimate>> all = [];
        for (ulong seed = 1; seed <= Histories; seed++)
        {
            EconomyHistory history = Simulated.History(Simulated.Truth, Quarters, seed);
            foreach (EconomyEstimate e in EconomyFit.Of(history, Simulated.Truth.Parameters.InflationTarget).Estimates)
            {
                if (!all.TryGetValue(e.Key, out List<EconomyEstimate>? of)) all[e.Key] = of = [];
                of.Add(e);
            }
        }

        return all;
    });

    // Two standard errors hold 95 % of right estimates: of 40 fewer than 35 by chance once in a hundred.
    [Theory]
    [InlineData("costPassThrough")]
    [InlineData("anchoring")]
    [InlineData("expectationMemory")]
    [InlineData("wageSlope")]
    [InlineData("naturalUnemployment")]
    [InlineData("rateSmoothing")]
    [InlineData("neutralRate")]
    [InlineData("growth")]
    public void Estimates_OfKnownEconomies_LieWithinTheirErrors(string key)
    {
        double truth = EconomyValues.Find(key)!.Get(Simulated.Truth);

        int within = _all.Value[key].Count(e => Math.Abs(e.Value - truth) <= 2 * e.Error);

        Assert.InRange(within, 35, Histories);
    }

    [Fact]
    public void UtilisationEffect_IsATenthTooLarge()
    {
        // The trend takes a part of utilisation away: docs/model.md names the bias of the mean, 0.0185 of 0.2.
        double bias = _all.Value["utilisationEffect"].Average(e => e.Value) - 0.2;

        Assert.InRange(bias, 0, 0.022);
        Assert.True(_all.Value["utilisationEffect"].All(e => Math.Abs(e.Value - 0.2) <= 4 * e.Error));
    }

    [Fact]
    public void StandardErrors_AreTheSpreadOfEstimates()
    {
        foreach (string key in PhillipsFit.Keys)
        {
            List<EconomyEstimate> each = _all.Value[key];
            double mean = each.Average(e => e.Value);
            double spread = Math.Sqrt(each.Average(e => (e.Value - mean) * (e.Value - mean)));

            // The spread of 40 is itself known within a ninth.
            Assert.InRange(spread / each.Average(e => e.Error), 0.7, 1.35);
        }
    }

    [Fact]
    public void History_CutEarlier_KnowsNothingOfWhatCameAfter()
    {
        EconomyHistory whole = Simulated.History(Simulated.Truth, Quarters, 3);
        EconomyHistory cut = whole.Between(whole.First, whole.First.Plus(119));
        EconomyHistory spoiled = whole with { };
        for (int i = 120; i < Quarters; i++) spoiled.Output[i] *= 2;

        EconomyFit before = EconomyFit.Of(cut, 0.1);
        EconomyFit after = EconomyFit.Of(spoiled.Between(whole.First, whole.First.Plus(119)), 0.1);

        Assert.Equal(before.Estimates, after.Estimates);
    }
}
