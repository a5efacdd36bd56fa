using Twin.World.Records;
using Xunit;

namespace Twin.World.Tests.ClosedForms;

public sealed class OutputMixTests
{
    private const int Quarters = 60;
    private const double Band = 0.01;

    [Theory]
    [InlineData("ring", 1, 1, 1)]
    [InlineData("ring", 1, 0.1, 1)]
    [InlineData("ring", 0.2, 1, 3)]
    [InlineData("g4b", 1, 1, 1)]
    [InlineData("g4b", 1, 0.2, 1)]
    [InlineData("g4b", 0.3, 1, 2)]
    public void Mix_FromASkewedStart_ComesWithinOnePercentOfTheRay(
        string name, double first, double second, double third)
    {
        var form = ClosedForm.Of(name);
        var record = Skewed(ClosedForm.Read(name), form, [first, second, third]);
        var root = new StepRoot(form, stepYears: 0.25);

        var outputs = new Simulation(record).OutputBySteps(form.Sites, Quarters);

        var last = outputs[^1];
        var total = last.Sum();
        for (var site = 0; site < last.Length; site++)
        {
            Assert.InRange(last[site] / total / root.Mix[site], 1 - Band, 1 + Band);
        }
    }

    [Fact]
    public void Ray_OfTheRing_IsThePrintedOne()
    {
        var root = new StepRoot(ClosedForm.Of("ring"), stepYears: 0.25);

        Assert.Equal(0.535948, root.Mix[1] / root.Mix[0], 1e-6);
        Assert.Equal(1, root.Mix[2] / root.Mix[0], 1e-6);
    }

    private static WorldRecord Skewed(WorldRecord record, ClosedForm form, double[] factors) => record with
    {
        Sites =
        [
            .. record.Sites.Select(site => Array.IndexOf(form.Sites, site.Id) is var at && at < 0
                ? site
                : site with { CapacityPerYear = 1000 * factors[at] }),
        ],
    };
}
