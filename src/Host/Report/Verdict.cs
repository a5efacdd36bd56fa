using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Output;

namespace Twin.Host.Report;

/// <summary>The top of the page: what came of the run, in sentences and in five figures.</summary>
internal static class Verdict
{
    /// <summary>Growth within this of zero is none. Unit: 1/yr.</summary>
    private const double StandstillPerYear = 0.0005;

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        m.Open("div", ("class", "tiles"));
        foreach (var (name, value, note) in Tiles(input))
        {
            m.Open("div", ("class", "tile")).Element("span", name, ("class", "tile-name"))
                .Element("strong", value).Element("span", note, ("class", "tile-note")).Close();
        }

        m.Close().Line().Open("ul", ("class", "verdict"));
        foreach (var sentence in Sentences(input)) m.Line().Element("li", ReportSection.Unbroken(sentence));
        m.Close().Line();
    }

    /// <summary>The verdict in sentences: growth, what holds it back, closure, theory, conservation.</summary>
    public static IReadOnlyList<string> Sentences(ReportInput input) =>
        [Growth(input), Bottleneck(input), Closure(input), Theory(input), Conservation(input)];

    /// <summary>Time in which a log rate doubles, as words; a dash where nothing grows.</summary>
    public static string Doubling(double? perYear) => perYear is { } rate && rate > StandstillPerYear
        ? Figures.Quantity(Math.Log(2) / rate, "yr")
        : "–";

    private static IEnumerable<(string Name, string Value, string Note)> Tiles(ReportInput input)
    {
        var growth = input.Summary.Growth;
        yield return ("growth", Figures.Rate(growth.SimulatedPerYear), "log rate, last third of the run");
        yield return ("doubling time", Doubling(growth.SimulatedPerYear), "at that rate");
        yield return ("balanced growth", Figures.Rate(growth.BalancedPerYear), "the most its recipes allow");
        if (ClosureSection.Last(input, "value") is { } closure)
            yield return ("closure by value", Figures.Share(closure), "made inside, at the end");
        yield return (
            "largest imbalance", input.Summary.Ledger.MaxImbalance.ToString(CultureInfo.InvariantCulture),
            "quanta, over all postings");
    }

    private static string Growth(ReportInput input)
    {
        var end = $"From {input.Summary.From} to {input.Summary.Until} ";
        if (input.Summary.Growth.SimulatedPerYear is not { } rate)
            return end + "no growth can be stated: the run is too short, or nothing of the loop is in service.";
        if (Math.Abs(rate) < StandstillPerYear) return end + "the loop stood still over its last third.";
        return rate > 0
            ? end + $"the loop grew; over its last third by {Figures.Rate(rate)} (log rate), doubling every "
                + $"{Doubling(rate)}."
            : end + $"the loop shrank; over its last third by {Figures.Rate(rate)} (log rate).";
    }

    private static string Bottleneck(ReportInput input)
    {
        if (input.Run.Bottleneck is not { } line)
            return "Nobody plans in this world, so no line is named as its limit.";
        var lever = ElasticitySection.Of(input) is not [{ Elasticity: < 0 } strongest, ..]
            ? ""
            : $" The strongest lever: 1 % less of {strongest.Parameter} speeds growth by "
                + $"{Figures.Quantity(-strongest.Elasticity, "%")}.";
        return $"At the end it is held back by {line}, the line furthest behind the others.{lever}";
    }

    private static string Closure(ReportInput input) => ClosureSection.Last(input, "value") is { } value
        ? $"At the end the loop makes {Figures.Share(value)} of what it uses up itself, by value"
            + (ClosureSection.Last(input, "mass") is { } mass ? $", and {Figures.Share(mass)} by mass." : ".")
        : "How closed the loop is was not measured in this run.";

    private static string Theory(ReportInput input)
    {
        var growth = input.Summary.Growth;
        if (growth.Ratio is { } ratio)
        {
            var word = Math.Abs(ratio - 1) <= 0.01 ? "as theory says" : ratio < 1 ? "slower than theory" : "faster";
            return $"It grew {word}: {ratio.ToString("0.0000", CultureInfo.InvariantCulture)} of the balanced growth "
                + $"of its own recipes, {Figures.Rate(growth.BalancedPerYear)}.";
        }

        return growth.BalancedPerYear is { } balanced
            ? $"Its own recipes would allow {Figures.Rate(balanced)}, imports paid for; the two are not comparable: "
                + $"{growth.Reason ?? "no reason was given"}."
            : $"Theory names no balanced growth for it: {growth.Reason ?? "no reason was given"}.";
    }

    private static string Conservation(ReportInput input)
    {
        var ledger = input.Summary.Ledger;
        var count = ledger.Postings.ToString("#,0", CultureInfo.InvariantCulture);
        return ledger.MaxImbalance == 0
            ? $"All {count} postings balance to the last quantum: nothing was lost or made of nothing, in mass, "
                + "energy, money and every good."
            : $"CONSERVATION IS BROKEN: among {count} postings the largest imbalance is {ledger.MaxImbalance} quanta.";
    }
}
