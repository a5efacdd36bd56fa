namespace Twin.Host.Charts;

/// <summary>One bar of a chart.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Value">Its length; the sign gives its hue.</param>
/// <param name="Text">The value as it is written beside the bar.</param>
internal sealed record Bar(string Name, double Value, string Text);
