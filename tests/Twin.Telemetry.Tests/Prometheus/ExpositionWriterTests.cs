using System.Text;
using Twin.Telemetry.Instruments;
using Twin.Telemetry.Prometheus;
using Xunit;

namespace Twin.Telemetry.Tests.Prometheus;

public sealed class ExpositionWriterTests
{
    private static readonly Exemplar _case = new([new("trace_id", "ab")], 0.5, 12.25);

    [Fact]
    public void Write_InOpenMetrics_FollowsTheStandard()
    {
        var text = Written(ExpositionFormat.OpenMetrics);

        Assert.Equal(
            """
            # TYPE target info
            # HELP target Target metadata
            target_info{service_name="twin"} 1
            # TYPE a_seconds counter
            # UNIT a_seconds seconds
            # HELP a_seconds say \"no\" \\ \n
            a_seconds_total{x="q\"\\\n"} 3 # {trace_id="ab"} 0.5 12.25
            # TYPE h histogram
            # HELP h sizes
            h_bucket{le="1.0"} 2 # {trace_id="ab"} 0.5 12.25
            h_bucket{le="2.5"} 2
            h_bucket{y="z",le="+Inf"} 3
            h_sum NaN
            # EOF

            """, text);
    }

    [Fact]
    public void Write_InTheOldText_LeavesOutWhatItDoesNotKnow()
    {
        var text = Written(ExpositionFormat.Text);

        Assert.Equal(
            """
            # TYPE target_info gauge
            # HELP target_info Target metadata
            target_info{service_name="twin"} 1
            # TYPE a_seconds_total counter
            # HELP a_seconds_total say "no" \\ \n
            a_seconds_total{x="q\"\\\n"} 3
            # TYPE h histogram
            # HELP h sizes
            h_bucket{le="1"} 2
            h_bucket{le="2.5"} 2
            h_bucket{y="z",le="+Inf"} 3
            h_sum NaN

            """, text);
    }

    [Theory]
    [InlineData(double.PositiveInfinity, "+Inf")]
    [InlineData(double.NegativeInfinity, "-Inf")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e300, "1E+300")]
    [InlineData(-0.000001, "-1E-06")]
    [InlineData(9_007_199_254_740_993, "9007199254740992")]
    public void Sample_OfANumber_IsReadBackAsItWas(double value, string expected)
    {
        var writer = new ExpositionWriter(ExpositionFormat.Text);

        writer.Sample("x", "", value);

        Assert.Equal($"x {expected}\n", Encoding.UTF8.GetString(writer.Written.Span));
    }

    [Fact]
    public void Sample_WithAnExemplarBeyondTheLimit_LeavesItOut()
    {
        var writer = new ExpositionWriter(ExpositionFormat.OpenMetrics);
        var name = new string('n', ExpositionWriter.ExemplarCharsMax - 1);

        writer.Sample("x", "", 1, new Exemplar([new(name, "v")], 1, 1));
        writer.Sample("x", "", 1, new Exemplar([new(name, "vv")], 1, 1));

        Assert.Equal($"x 1 # {{{name}=\"v\"}} 1 1\nx 1\n", Encoding.UTF8.GetString(writer.Written.Span));
    }

    private static string Written(ExpositionFormat format)
    {
        var writer = new ExpositionWriter(format);
        writer.Target([new("service_name", "twin")]);
        writer.Family("a_seconds", InstrumentKind.Counter, "seconds", "say \"no\" \\ \n");
        writer.Sample("a_seconds_total", ExpositionWriter.LabelSet([new("x", "q\"\\\n")]), 3, _case);
        writer.Family("h", InstrumentKind.Histogram, "", "sizes");
        writer.Bucket("h_bucket", "", 1, 2, _case);
        writer.Bucket("h_bucket", "", 2.5, 2);
        writer.Bucket("h_bucket", ExpositionWriter.LabelSet([new("y", "z")]), double.PositiveInfinity, 3);
        writer.Sample("h_sum", "", double.NaN);
        writer.End();
        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}
