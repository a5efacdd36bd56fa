using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Report;
using Twin.World.Ensembles.Sensitivity;

namespace Twin.Host.Ensembles;

/// <summary>What drives growth, as bars and as a table.</summary>
internal static class EnsembleDriverSection
{
    /// <summary>Writes it.</summary>
    public static void Write(Markup m, EnsembleSummary s)
    {
        ReportSection.Open(m, "drivers", "What drives growth");
        if (s.Drivers.Count == 0)
        {
            ReportSection.Missing(m, "Too few members, or nothing varies.");
            m.Close();
            return;
        }

        ReportSection.Key(
            m, [("more of it slows growth", Palette.Of(1)), ("more of it speeds growth", Palette.Of(0))]);
        List<Bar> bars =
        [
            .. s.Drivers.Select(driver => new Bar(
                driver.Path, driver.RankCorrelation < 0 ? -driver.First.Value : driver.First.Value,
                Share(driver.First.Value))),
        ];
        ReportSection.Figure(
            m, "driver", "Share of the variance of growth that each explains by itself", (width, id) => new BarChart
            {
                Title = new ChartTitle(
                    id, "Drivers of growth",
                    $"The largest is {bars[0].Name} with {bars[0].Text} of the variance of growth over the run."),
                Bars = bars, Width = width,
            }.ToSvg());
        foreach (var sensitivity in s.Sensitivity) Table(m, sensitivity);
        m.Close();
    }

    /// <summary>A share in percent.</summary>
    public static string Share(double value) => (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static void Table(Markup m, EnsembleSensitivity sensitivity)
    {
        var rows = sensitivity.Drivers.Select(driver => (IReadOnlyList<string>)
        [
            driver.Path, driver.Source, Text(driver.First), driver.Total is { } total ? Text(total) : "–",
            driver.Significance?.ToString("0.000", CultureInfo.InvariantCulture) ?? "",
        ]).ToList();
        var answer = sensitivity.Answer switch
        {
            EnsembleDrivers.Growth => "growth over the run",
            EnsembleDrivers.Output => "the last output index",
            var series => $"{series} in the last quarter",
        };
        ReportSection.Paragraph(m, $"{answer}: {sensitivity.Estimator}. In all: {sensitivity.Totals}.");
        ReportSection.Numbers(m, $"Drivers of {answer} as a table", new ReportTable(
            $"Drivers of {answer}", ["number", "source", "alone", "in all", "by chance"], rows)
        {
            Words = 2,
        });
    }

    private static string Text(SensitivityIndex index) =>
        $"{Share(index.Value)} ({Share(index.Low)} to {Share(index.High)})";
}
