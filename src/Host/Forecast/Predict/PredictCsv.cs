using System.Globalization;
using System.Text;

namespace Twin.Host.Forecast.Predict;

/// <summary>Writes forecasts as comma-separated values.</summary>
internal static class PredictCsv
{
    /// <summary>Writes a file; one that is there is replaced.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="report">The forecasts.</param>
    public static void Write(string path, PredictReport report)
    {
        StringBuilder text = new("series,origin,step,date,method,point");
        PredictedSeries? first = report.Series.FirstOrDefault(series => series.Steps.Count > 0);
        foreach (PredictedQuantile quantile in first?.Steps[0].Quantiles ?? [])
            text.Append(CultureInfo.InvariantCulture, $",q{quantile.Quantile}");
        if (report.GrowthOver is not null) text.Append(",growthProbability");
        text.Append('\n');
        foreach (PredictedSeries series in report.Series)
            foreach (PredictionStep step in series.Steps) Append(text, report, series, step);
        File.WriteAllText(path, text.ToString());
    }

    private static void Append(StringBuilder text, PredictReport report, PredictedSeries series, PredictionStep step)
    {
        text.Append(CultureInfo.InvariantCulture, $"{Quoted(series.Id)},{series.Origin},{step.Step},{step.Date},");
        text.Append(CultureInfo.InvariantCulture, $"{series.Method},{step.Point:R}");
        foreach (PredictedQuantile quantile in step.Quantiles)
            text.Append(CultureInfo.InvariantCulture, $",{quantile.Value:R}");
        if (report.GrowthOver is not null)
            text.Append(CultureInfo.InvariantCulture, $",{step.GrowthProbability:R}");
        text.Append('\n');
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\n") ? "\"" + text.Replace("\"", "\"\"") + "\"" : text;
}
