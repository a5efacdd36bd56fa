namespace Twin.Host.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Name">Its label.</param>
/// <param name="Style">Class that gives its colour, from <see cref="Palette"/>.</param>
/// <param name="Points">Time (calendar years) and value, ascending in time; NaN interrupts the line.</param>
internal sealed record Line(string Name, string Style, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>Whether it is drawn dashed: a reference, not an observation.</summary>
    public bool IsDashed { get; init; }
}
