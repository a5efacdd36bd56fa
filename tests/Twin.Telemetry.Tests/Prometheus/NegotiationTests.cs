using Twin.Telemetry.Prometheus;
using Xunit;

namespace Twin.Telemetry.Tests.Prometheus;

public sealed class NegotiationTests
{
    private const string Prometheus242 = "application/openmetrics-text;version=1.0.0,"
        + "application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

    [Theory]
    [InlineData(null, ExpositionFormat.Text)]
    [InlineData("", ExpositionFormat.Text)]
    [InlineData("*/*", ExpositionFormat.Text)]
    [InlineData("text/html, */*;q=0.1", ExpositionFormat.Text)]
    [InlineData(Prometheus242, ExpositionFormat.OpenMetrics)]
    [InlineData("application/openmetrics-text", ExpositionFormat.OpenMetrics)]
    [InlineData("application/openmetrics-text; version=\"1.0.0\"; q=0.5, text/plain;q=0.4",
        ExpositionFormat.OpenMetrics)]
    [InlineData("application/openmetrics-text; version=1.0.0; q=0.5, text/plain", ExpositionFormat.Text)]
    [InlineData("application/openmetrics-text; version=2.0.0", ExpositionFormat.Text)]
    [InlineData("application/openmetrics-text; q=0", ExpositionFormat.Text)]
    public void Format_OfAnAcceptHeader_IsWhatItLikesMost(string? accept, ExpositionFormat expected)
    {
        Assert.Equal(expected, Negotiation.Format(accept));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("gzip", true)]
    [InlineData("deflate, GZIP;q=0.5", true)]
    [InlineData("gzip;q=0", false)]
    [InlineData("*", true)]
    [InlineData("*, gzip;q=0", false)]
    [InlineData("identity", false)]
    public void TakesGzip_OfAnAcceptEncodingHeader_HeedsWeights(string? header, bool expected)
    {
        Assert.Equal(expected, Negotiation.TakesGzip(header));
    }
}
