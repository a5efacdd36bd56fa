using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Twin.Forecasting.Scoring;
using Twin.Host.Forecast.RunOutput;
using Twin.Host.Report;
using Twin.Host.Tests.Report;
using Twin.Host.Tests.Runs;
using Twin.Storage;
using Xunit;

namespace Twin.Host.Tests.Forecast.RunOutput;

[Collection(InAFolder.Name)]
public sealed class RunForecasterTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_OfFifteenYears_PublishesWhatWasKnownAndWhatCame()
    {
        Reports.Run(Worlds.GrowthLab, "lab");

        using ForecastStore store = ForecastStore.Open("lab", create: false);
        IReadOnlyList<PublishedForecast> forecasts = store.Forecasts("growth-lab/1");
        Dictionary<string, double> truths =
            store.Truths("growth-lab/1").ToDictionary(truth => truth.Target, truth => truth.Value);
        Assert.Equal(["drift", "ets", "theta"], forecasts.Select(f => f.Method).Distinct());
        Assert.Equal(13, forecasts.Select(f => f.Origin).Distinct().Count());
        Assert.Equal((12 * 8) + 20, forecasts.Count(f => f.Method == "ets"));
        long last = forecasts.Max(f => f.OriginOrder);
        Assert.All(forecasts, f => Assert.Equal(f.OriginOrder < last, truths.ContainsKey(f.Target)));
        Assert.All(forecasts, f => Assert.Equal(f.Values.Order(), f.Values));
        Assert.All(forecasts, f => Assert.Equal(f.Origin, f.Made));
    }

    [Fact]
    public void Forecast_AtAPastOrigin_IsThatOfARunThatEndedThere()
    {
        Reports.Run(Worlds.GrowthLab, "whole");
        using ForecastStore whole = ForecastStore.Open("whole", create: false);
        PublishedForecast[] past = [.. whole.Forecasts("growth-lab/1").Where(f => f.Horizon <= 8)];
        PublishedForecast origin = past.Where(f => f.OriginOrder < past.Max(o => o.OriginOrder))
            .MaxBy(f => f.OriginOrder)!;
        double years = (origin.OriginOrder + 3 - past.Min(f => f.OriginOrder)) / 12.0;
        DateOnly from = ReportFile.Read("whole").World.From;
        years += ((past.Min(f => f.OriginOrder) - ((12 * from.Year) + from.Month - 1)) / 12.0);

        Reports.Run(
            Worlds.GrowthLab, "short", "--until", years.ToString("0.##", CultureInfo.InvariantCulture) + " yr");

        using ForecastStore shorter = ForecastStore.Open("short", create: false);
        PublishedForecast[] then =
            [.. shorter.Forecasts("growth-lab/1").Where(f => f.Origin == origin.Origin && f.Horizon <= 8)];
        Assert.Equal(3 * 8, then.Length);
        foreach (PublishedForecast forecast in then)
        {
            PublishedForecast same = past.Single(
                f => f.Origin == origin.Origin && f.Method == forecast.Method && f.Horizon == forecast.Horizon);
            Assert.Equal(forecast.Target, same.Target);
            Assert.Equal(forecast.Values, same.Values);
        }
    }

    [Fact]
    public void Summary_AndPage_TellTheSameForecast()
    {
        string folder = Reports.Run(Worlds.GrowthLab, "lab");

        RunForecast forecast = ReportFile.Read(folder).Forecast!;

        using JsonDocument summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "summary.json")));
        JsonElement told = summary.RootElement.GetProperty("forecast");
        JsonElement growth = told.GetProperty("growth4q");
        Assert.Equal(forecast.Champion, told.GetProperty("method").GetString());
        Assert.Equal(forecast.NextYear.P50, growth.GetProperty("p50").GetDouble(), 1e-6);
        Assert.Equal(forecast.ChancePositive, told.GetProperty("pGrowthPositive").GetDouble(), 1e-6);
        Assert.True(growth.GetProperty("p10").GetDouble() < growth.GetProperty("p90").GetDouble());
        Assert.True(forecast.ChanceOfHalf <= forecast.ChancePositive);
        XElement section = Section(folder);
        Assert.Contains($"{forecast.Champion} (champion)", section.Value, StringComparison.Ordinal);
        Assert.Equal(20, section.Descendants("details").Single().Descendants("tbody").Single().Elements("tr").Count());
        Assert.Equal(2, section.Descendants().Count(e => e.Name.LocalName == "svg"));
    }

    [Fact]
    public void Scores_OfTheSection_AreThoseOfThePublishedForecasts()
    {
        RunForecast forecast = ReportFile.Read(Reports.Run(Worlds.GrowthLab, "lab")).Forecast!;

        Dictionary<string, double> truths = forecast.Truths.ToDictionary(truth => truth.Target, truth => truth.Value);
        double crps = forecast.Published.Where(f => f.Method == "drift" && truths.ContainsKey(f.Target)).Average(
            f => Crps.OfQuantiles(
                [.. f.Levels], [.. f.Values.Select(value => Math.Log(value))], Math.Log(truths[f.Target])));

        Assert.Equal(crps, forecast.Methods.Single(row => row.Method == "drift").Crps!.Value, 1e-12);
        Assert.Equal(forecast.Methods.Min(row => row.Crps), forecast.Methods.Single(
            row => row.Method == forecast.Champion).Crps);
    }

    [Fact]
    public void SameRun_GivesTheSameStoreAndPage()
    {
        string folder = Reports.Run(Worlds.GrowthLab, "lab");
        byte[] store = File.ReadAllBytes(Path.Combine(folder, ForecastStore.FileName));
        string page = Reports.Page(folder);

        Reports.Twin("report", folder);

        Assert.Equal(store, File.ReadAllBytes(Path.Combine(folder, ForecastStore.FileName)));
        Assert.Equal(page, Reports.Page(folder));
        Assert.Equal(ExitCode.Good, Reports.Twin("audit", folder).ExitCode);
    }

    [Theory]
    [InlineData("5.75 yr", false)]
    [InlineData("6 yr", true)]
    public void Run_OfFewQuarters_SaysSoAndShowsNoFan(string until, bool hasFan)
    {
        string folder = Reports.Run(Worlds.GrowthLab, "few", "--until", until);

        XElement section = Section(folder);

        Assert.Equal(hasFan, section.Descendants().Any(e => e.Name.LocalName == "svg"));
        Assert.Equal(!hasFan, section.Value.Contains("whole quarters with output", StringComparison.Ordinal));
        Assert.Equal(hasFan, File.Exists(Path.Combine(folder, ForecastStore.FileName)));
    }

    private static XElement Section(string folder) => XDocument.Parse(
        Reports.Page(folder)["<!DOCTYPE html>\n".Length..]).Descendants("section")
        .Single(section => section.Attribute("id")!.Value == "forecast");
}
