using System.Globalization;
using System.Text;
using Twin.Forecasting.ModelFiles;

namespace Twin.Host.Forecast.Train;

/// <summary>A model file in words: what it is for, what it saw, how good it was, where it must not be used.</summary>
internal static class ModelCard
{
    private const int FeaturesShown = 6;

    /// <summary>Writes the card.</summary>
    /// <param name="file">The model file.</param>
    /// <param name="name">Its name.</param>
    /// <returns>Markdown.</returns>
    public static string Of(ModelFile file, string name)
    {
        StringBuilder text = new();
        Line(text, $"# {name}");
        Line(text, $"");
        Line(text, $"Global models for `twin forecast`, one a period, and the intervals of the combinations they are");
        Line(text, $"in. Form `{file.Schema}`, trained by twin {file.Code} with seed {file.Seed}. The same data, seed");
        Line(text, $"and build give the same bytes.");
        Line(text, $"");
        Line(text, $"## Trained on");
        Line(text, $"");
        Line(text, $"| file | series | period | horizon | SHA-256 |");
        Line(text, $"|---|---|---|---|---|");
        foreach (TrainedOn data in file.Data)
            Line(text, $"| `{data.File}` | {data.Series:N0} | {data.Period} | {data.Horizon} | `{data.Sha256}` |");
        Line(text, $"");
        Line(text, $"## How good");
        Line(text, $"");
        Line(text, $"On the last horizon of the training series, held out: models and members saw what came before,");
        Line(text, $"intervals were learnt on still earlier ends. OWA is relative to Naive2 on the same series.");
        Line(text, $"");
        Line(text, $"| model | rows | trees | figure | value |");
        Line(text, $"|---|---|---|---|---|");
        foreach (ModelEntry entry in file.Models)
        {
            foreach ((string score, double value) in entry.Scores)
                Line(text, $"| {entry.Name} | {entry.Rows:N0} | {entry.Steps.Trees.Count} | {score} | {value} |");
        }

        Line(text, $"");
        Line(text, $"## What it looks at");
        Line(text, $"");
        foreach (ModelEntry entry in file.Models) Line(text, $"- {entry.Name}: {Features(entry)}");
        Line(text, $"");
        Line(text, $"## Where it does not hold");
        Line(text, $"");
        Line(text, $"Series of other periods get no global model, and the intervals of the nearest shorter period.");
        Line(text, $"Intervals promise their coverage over many series like those above, not on any one of them; a");
        Line(text, $"regime that none of them saw is not in them.");
        return text.ToString();
    }

    private static string Features(ModelEntry entry)
    {
        IEnumerable<string> most = entry.Columns.Zip(entry.Importance).OrderByDescending(one => one.Second)
            .Take(FeaturesShown)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.First} {one.Second:0.000}"));
        return string.Join(", ", most);
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
