namespace Twin.Telemetry.Grafana;

/// <summary>Where the panels of a row go: left to right, and down where the next does not fit.</summary>
internal static class PanelGrid
{
    /// <summary>Columns of a dashboard.</summary>
    public const int Columns = 24;

    /// <summary>Places the panels.</summary>
    /// <param name="panels">In reading order.</param>
    /// <returns>Each with its column and its distance from the heading.</returns>
    public static IEnumerable<(Panel Panel, int Left, int Down)> Of(IReadOnlyList<Panel> panels)
    {
        var (left, down, tallest) = (0, 0, 0);
        foreach (var panel in panels)
        {
            if (left + panel.Width > Columns) (left, down, tallest) = (0, down + tallest, 0);
            yield return (panel, left, down);
            left += panel.Width;
            tallest = Math.Max(tallest, panel.Height);
        }
    }

    /// <summary>Rows of the grid that the panels take.</summary>
    /// <param name="panels">In reading order.</param>
    public static int HeightOf(IReadOnlyList<Panel> panels) =>
        Of(panels).Select(place => place.Down + place.Panel.Height).DefaultIfEmpty(0).Max();
}
