using System.Diagnostics.Metrics;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Twin.Telemetry.Prometheus;
using Xunit;

namespace Twin.Telemetry.Tests.Prometheus;

/// <summary>The exporter over instruments of a test's own meters.</summary>
public sealed class ExporterTests : IDisposable
{
    private readonly Meter _meter = new("Tests.One" + Guid.NewGuid().ToString("N"));
    private readonly Meter _other = new("Tests.Two" + Guid.NewGuid().ToString("N"));
    private readonly MetricsEndpoint _endpoint = new();
    private MeterProvider? _provider;

    public void Dispose()
    {
        _provider?.Dispose();
        _endpoint.Dispose();
        _meter.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void Export_SameNameInTwoMeters_HasOneHeadAndBothScopes()
    {
        var (one, two) = (_meter.CreateCounter<long>("hits"), _other.CreateCounter<long>("hits"));
        Provide();
        one.Add(3);
        two.Add(4);

        var text = Scrape();

        Assert.Equal(2, text.Split("# TYPE hits_total counter").Length);
        Assert.Contains($"hits_total{{otel_scope_name=\"{_meter.Name}\"}} 3\n", text, StringComparison.Ordinal);
        Assert.Contains($"hits_total{{otel_scope_name=\"{_other.Name}\"}} 4\n", text, StringComparison.Ordinal);
        Assert.Empty(_endpoint.Collisions);
    }

    [Fact]
    public void Export_SameNameOfTwoKinds_TellsOneAndNamesTheCollision()
    {
        var (one, two) = (_meter.CreateUpDownCounter<long>("level"), _other.CreateHistogram<double>("level"));
        Provide();
        one.Add(3);
        two.Record(4);

        var text = Scrape();

        Assert.Equal(2, text.Split("# TYPE level ").Length);
        Assert.Equal(["level"], _endpoint.Collisions);
    }

    [Fact]
    public void Export_TagsOfOneLabel_AreJoined()
    {
        var counter = _meter.CreateCounter<long>("tagged");
        Provide();
        object list = (string[])["p", "q\""];
        counter.Add(1, new("a.b", "x"), new("a_b", true), new("c", 1.5), new("d", list));

        var text = Scrape();

        Assert.Contains(
            """,a_b="x;true",c="1.5",d="[\"p\",\"q\\\"\"]"} 1""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfAHistogram_IsCumulativeAndKeepsATagCalledLe()
    {
        var histogram = _meter.CreateHistogram<double>(
            "size", "By", "How big", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 10] });
        Provide();
        KeyValuePair<string, object?> tag = new("le", "x");
        foreach (var value in (double[])[0.5, 1, 5, 50]) histogram.Record(value, tag);

        var text = Scrape();

        var labels = $"{{otel_scope_name=\"{_meter.Name}\",exported_le=\"x\"";
        Assert.Contains(
            $"size_bytes_bucket{labels},le=\"1\"}} 2\nsize_bytes_bucket{labels},le=\"10\"}} 3\n"
            + $"size_bytes_bucket{labels},le=\"+Inf\"}} 4\nsize_bytes_sum{labels}}} 56.5\n"
            + $"size_bytes_count{labels}}} 4\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfAnExponentialHistogram_HasOneBucketForAll()
    {
        var histogram = _meter.CreateHistogram<double>("spread");
        Provide(builder => builder.AddView("spread", new Base2ExponentialBucketHistogramConfiguration()));
        histogram.Record(2);
        histogram.Record(3);

        var text = Scrape();

        Assert.Equal(2, text.Split("spread_bucket{").Length);
        Assert.Contains(",le=\"+Inf\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("} 5\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfAnObservableThatEnds_DropsItsSeries()
    {
        List<Measurement<double>> seen = [new(1, new KeyValuePair<string, object?>("id", "a"))];
        _meter.CreateObservableGauge("seen", () => seen);
        Provide();
        var before = Scrape();
        seen = [new(2, new KeyValuePair<string, object?>("id", "b"))];

        var after = Scrape();

        Assert.Contains("id=\"a\"} 1", before, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"a\"", after, StringComparison.Ordinal);
        Assert.Contains("id=\"b\"} 2", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_ProviderIsGone_Is503()
    {
        Provide();
        _provider!.Dispose();

        var answer = _endpoint.Answer(null, null, null);

        Assert.Equal(503, answer.Status);
        Assert.Equal("nothing could be collected\n", Encoding.UTF8.GetString(answer.Body.Span));
    }

    [Fact]
    public async Task Answer_WhileAnotherScrapeRuns_Is503AfterItsTimeout()
    {
        using var entered = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        _meter.CreateObservableGauge("slow", () =>
        {
            entered.Set();
            leave.Wait();
            return 1;
        });
        Provide();
        var first = Task.Run(() => _endpoint.Answer(null, null, null));
        entered.Wait();

        var second = _endpoint.Answer(null, null, "0.05");
        leave.Set();

        Assert.Equal(503, second.Status);
        Assert.Equal(200, (await first).Status);
    }

    private void Provide(Action<MeterProviderBuilder>? change = null)
    {
        var builder = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(ResourceBuilder.CreateEmpty())
            .AddMeter(_meter.Name, _other.Name).AddReader(_endpoint.Reader);
        change?.Invoke(builder);
        _provider = builder.Build();
    }

    private string Scrape() => Encoding.UTF8.GetString(_endpoint.Answer(null, null, null).Body.Span);
}
