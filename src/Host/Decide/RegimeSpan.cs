namespace Twin.Host.Decide;

/// <summary>Quarters in a row with the same axes, by the profile of the headline.</summary>
/// <param name="From">The first of them.</param>
/// <param name="To">The last.</param>
/// <param name="Headline">The headline.</param>
/// <param name="PriceAxis">The price axis.</param>
/// <param name="LoopAxis">The loop axis.</param>
internal sealed record RegimeSpan(int From, int To, string Headline, string PriceAxis, string LoopAxis)
{
    /// <summary>The spans of the decisions of a run.</summary>
    /// <param name="lines">Lines of evidence, in order; of both profiles.</param>
    public static IReadOnlyList<RegimeSpan> Of(IEnumerable<DecisionEvidence> lines)
    {
        List<RegimeSpan> spans = [];
        foreach (var line in lines.Where(line => line.Profile == "R"))
        {
            if (spans is [.., var last] && last.PriceAxis == line.AxisPrice && last.LoopAxis == line.AxisLoop)
                spans[^1] = spans[^1] with { To = line.SimQuarter };
            else spans.Add(new(line.SimQuarter, line.SimQuarter, line.Headline, line.AxisPrice, line.AxisLoop));
        }

        return spans;
    }
}
