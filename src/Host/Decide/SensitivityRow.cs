namespace Twin.Host.Decide;

/// <summary>What the run would have been called under another rule.</summary>
/// <param name="Rule">What is different: <c>closure 0.95</c>.</param>
/// <param name="Headline">The headline of the judged quarter.</param>
/// <param name="AxisLoop">The loop axis of the judged quarter.</param>
/// <param name="FirstClosed">First quarter of the run that is LOOP_CLOSED or more; null: none.</param>
/// <param name="FirstDecoupled">First quarter that is DECOUPLED; null: none.</param>
/// <param name="Changes">How often the headline changed over the run.</param>
/// <param name="IsOther">Whether the headline is another than by the rule itself.</param>
internal sealed record SensitivityRow(
    string Rule, string Headline, string AxisLoop, int? FirstClosed, int? FirstDecoupled, int Changes, bool IsOther);
