using System.Globalization;
using System.Text;
using Twin.Forecasting.ModelFiles;

namespace Twin.Host.Forecast.Growth;

/// <summary>A model of growth in words: what it is for, what it saw, how good it was, where it must not be
/// used.</summary>
internal static class GrowthCard
{
    private const int FeaturesShown = 15;

    /// <summary>Writes the card.</summary>
    /// <param name="file">The model file.</param>
    /// <param name="name">Its name.</param>
    /// <returns>Markdown.</returns>
    public static string Of(GrowthModelFile file, string name)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        StringBuilder text = new();
        text.Append(c, $"# {name}\n\n");
        text.Append(c, $"Output growth over 1 to {file.Errors.Count} quarters, as a law and not as a number. Form\n");
        text.Append(c, $"`{file.Schema}`, trained by twin {file.Code} with seed {file.Seed}. The same\n");
        text.Append("histories, seed and build give the same bytes.\n\n## Trained on\n\n");
        text.Append("| ensemble | members | SHA-256 of the histories |\n|---|---|---|\n");
        foreach (TrainedOn data in file.Data)
            text.Append(c, $"| `{data.File}` | {data.Series:N0} | `{data.Sha256}` |\n");
        text.Append("\n## How good\n\nOn histories held out as a whole, at rolling origins.\n\n");
        text.Append("| figure | value |\n|---|---|\n");
        foreach ((string score, double value) in file.Scores) text.Append(c, $"| {score} | {value} |\n");
        text.Append("\n## What it looks at\n\n| feature | part of all gain |\n|---|---|\n");
        IEnumerable<(string First, double Second)> most = file.Columns.Zip(file.Importance)
            .OrderByDescending(one => one.Second).ThenBy(one => one.First, StringComparer.Ordinal).Take(FeaturesShown);
        foreach ((string feature, double part) in most) text.Append(c, $"| {feature} | {part:0.000} |\n");
        text.Append("\n## Where it does not hold\n\n");
        text.Append("Worlds with other goods, other shocks or growth outside the range of the members. Its\n");
        text.Append("widths hold over many histories like those above, not for any one of them. It never sees\n");
        text.Append("what only the author of a world knows: the balanced rate, parameters, shocks, orders;\n");
        text.Append("series that know the future are refused.\n");
        return text.ToString();
    }
}
