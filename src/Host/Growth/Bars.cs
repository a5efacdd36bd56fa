namespace Twin.Host.Growth;

/// <summary>Draws bars of text, in eighths of a column.</summary>
internal static class Bars
{
    private const int Eighths = 8;

    private static readonly char[] _parts = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];

    /// <summary>A bar, filled up with blanks.</summary>
    /// <param name="part">How much of it is filled. Range: [0, 1].</param>
    /// <param name="columns">Its whole width. Unit: columns.</param>
    public static string Of(double part, int columns)
    {
        var eighths = (int)Math.Round(Math.Clamp(part, 0, 1) * columns * Eighths);
        var full = new string('█', eighths / Eighths);
        var rest = eighths % Eighths == 0 ? "" : _parts[(eighths % Eighths) - 1].ToString();
        return (full + rest).PadRight(columns);
    }
}
