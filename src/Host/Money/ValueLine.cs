namespace Twin.Host.Money;

/// <summary>One line of a file of values.</summary>
/// <param name="Key">The value's key.</param>
/// <param name="Value">The value.</param>
/// <param name="Low">Low end of its range.</param>
/// <param name="High">High end of its range.</param>
/// <param name="Source">Row of a data file, or <c>assumption</c>.</param>
internal sealed record ValueLine(string Key, double Value, double Low, double High, string Source)
{
    /// <summary>The source of what no data hold.</summary>
    public const string Assumption = "assumption";

    /// <summary>The source of a value of an economy for which there are no data at all.</summary>
    public const string Scenario = "scenario";

    /// <summary>Whether no data hold it.</summary>
    public bool IsAssumed => Source is Assumption or Scenario;

    /// <summary>Whether it belongs to a scenario.</summary>
    public bool IsScenario => Source == Scenario;
}
