using System.IO.Compression;
using System.Text;
using Twin.Servers;
using Xunit;

namespace Twin.Telemetry.Tests.Prometheus;

[Collection(Shown.Collection)]
public sealed class ScrapeTests
{
    [PrometheusFact]
    public void Scrape_OfGigasite_IsCleanForPromtool()
    {
        using var shown = new Shown(Repository.Run("gigasite.yaml")).To(2);

        var text = shown.Scrape();
        var (code, said) = Promtool.Run(Encoding.UTF8.GetBytes(text), "check", "metrics");

        Assert.Contains("\ntwin_fleet_size{", text, StringComparison.Ordinal);
        Assert.Contains("\ntwin_energy_transferred_joules_total{", text, StringComparison.Ordinal);
        Assert.True(code == 0 && said.Trim().Length == 0, said);
    }

    [Fact]
    public void Scrape_AsksForOpenMetrics_HasUnitsAndAnEnd()
    {
        using var shown = new Shown(Repository.Run("closed-form/ring.yaml")).To(100);

        var text = shown.Scrape(Shown.OpenMetrics);

        Assert.Contains("# TYPE twin_sim_elapsed_seconds counter\n# UNIT twin_sim_elapsed_seconds seconds\n", text,
            StringComparison.Ordinal);
        Assert.Contains("\ntwin_sim_elapsed_seconds_total{otel_scope_name=\"Twin\",run=\"test/0001\"} 8640000\n", text,
            StringComparison.Ordinal);
        Assert.Contains("# TYPE target info\n", text, StringComparison.Ordinal);
        Assert.Contains("service_version=\"1.2.3\"", text, StringComparison.Ordinal);
        Assert.EndsWith("\n# EOF\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scrape_TakesGzip_HoldsTheSameText()
    {
        using var shown = new Shown(Repository.Run("closed-form/ring.yaml")).To(100);

        var answer = shown.Telemetry.Metrics.Answer(Shown.OpenMetrics, "gzip, deflate", "10");
        using var gzip = new GZipStream(new MemoryStream(answer.Body.ToArray()), CompressionMode.Decompress);
        using var text = new StreamReader(gzip);

        Assert.Equal((200, "gzip"), (answer.Status, answer.ContentEncoding));
        Assert.EndsWith("# EOF\n", text.ReadToEnd(), StringComparison.Ordinal);
    }
}
