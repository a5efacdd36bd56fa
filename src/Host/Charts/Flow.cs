namespace Twin.Host.Charts;

/// <summary>A flow from one node to another.</summary>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Value">Its width, above zero; one unit for all flows of a chart.</param>
/// <param name="Tip">What it is, in words.</param>
internal sealed record Flow(string From, string To, double Value, string Tip)
{
    /// <summary>Whether it is drawn lighter: what is built and kept, not what is used up.</summary>
    public bool IsLight { get; init; }
}
