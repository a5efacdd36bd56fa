using System.Globalization;
using Twin.Macro.Decision.Rehearsal;
using Twin.World.Tests.Seeds;
using Xunit;

namespace Twin.World.Tests.Severing;

/// <summary>The table of false alarms of docs/validation.md, and what must hold of it whatever its figures.</summary>
public sealed class FalseAlarmTableTests
{
    private const ulong Seed = 20_250_101;

    private static readonly Lazy<IReadOnlyList<RehearsalRow>> Rows =
        new(() => FalseAlarms.Of(RehearsedRule.All, FalseAlarms.DefaultLoops, Seed));

    [Fact]
    [Trait("Category", "Validation")]
    public void Page_ShowsTheTableAsItIs() => DocumentTable.Check("false-alarms", Table());

    [Fact]
    public void ShippedRule_IsFalseLessOftenThanEveryNaiveOne()
    {
        var shipped = Rows.Value[0];

        foreach (var naive in Rows.Value.Where(row => row.Rule.StartsWith("naive", StringComparison.Ordinal)))
        {
            Assert.True(naive.False > shipped.False + 0.2, $"{naive} beside {shipped}");
        }
    }

    [Fact]
    public void LongerDwell_DecidesFewerLoopsAndLater()
    {
        var (one, four, eight) = (Of("R, N 1"), Rows.Value[0], Of("R, N 8"));

        Assert.True(one.Decided > four.Decided && four.Decided > eight.Decided);
        Assert.True(one.DelayYears < four.DelayYears && four.DelayYears < eight.DelayYears);
        Assert.True(one.Missed < four.Missed && four.Missed < eight.Missed);
    }

    [Fact]
    public void StrictProfile_DecidesNoLoopThatTheOtherDoesNot() =>
        Assert.True(Rows.Value[1].Decided < Rows.Value[0].Decided);

    [Fact]
    public void Severance_TakenAway_LetsMoreFalseOnesIn() =>
        Assert.True(Of("R, no severance").False > Rows.Value[0].False);

    private static RehearsalRow Of(string rule) => Rows.Value.Single(row => row.Rule == rule);

    private static IEnumerable<string> Table()
    {
        yield return "| rule | decided | median year | false | exits per decision | missed | delay, years |";
        yield return "|---|---|---|---|---|---|---|";
        foreach (var row in Rows.Value)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Rule} | {row.Decided:0.00} | {row.MedianYear:0.0} | {row.False:0.000} | "
                + $"{row.ExitsPerDecision:0.00} | {row.Missed:0.00} | {row.DelayYears:0.00} |");
        }
    }
}
