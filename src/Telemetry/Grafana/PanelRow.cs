namespace Twin.Telemetry.Grafana;

/// <summary>Panels that belong together, under a heading that folds.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Panels">Left to right, then down.</param>
/// <param name="IsOpen">Whether it is unfolded at first.</param>
public sealed record PanelRow(string Title, IReadOnlyList<Panel> Panels, bool IsOpen = true);
