using System.Text;
using Twin.Telemetry.Runs;
using Xunit;

namespace Twin.Telemetry.Tests;

[Collection(Shown.Collection)]
public sealed class TwinTelemetryTests
{
    [Fact]
    public void Start_OfAProcess_TakesMemoryForTheSeriesThatThereMayBe()
    {
        const long most = 192L << 20;
        var before = GC.GetAllocatedBytesForCurrentThread();

        using var telemetry = Start("one:1");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, most);
    }

    [Fact]
    public void Scrape_OfOneOfTwoInAProcess_ShowsItsOwnRunsAlone()
    {
        using var one = Start("one:1");
        using var two = Start("two:1");
        one.Meter.Add(Watched("first/0001"));
        two.Meter.Add(Watched("second/0001"));

        var (of, other) = (Scrape(one), Scrape(two));

        Assert.Contains("run=\"first/0001\"", of, StringComparison.Ordinal);
        Assert.DoesNotContain("second/0001", of, StringComparison.Ordinal);
        Assert.Contains("run=\"second/0001\"", other, StringComparison.Ordinal);
        Assert.DoesNotContain("first/0001", other, StringComparison.Ordinal);
    }

    private static TwinTelemetry Start(string instance) =>
        new(new TelemetryOptions { Version = "1.2.3", Instance = instance });

    private static RunMeter Watched(string name)
    {
        var meter = new RunMeter(Repository.Run("closed-form/ring.yaml"), name, TimeProvider.System);
        meter.Publish();
        return meter;
    }

    private static string Scrape(TwinTelemetry telemetry) =>
        Encoding.UTF8.GetString(telemetry.Metrics.Answer(null, null, null).Body.Span);
}
