namespace Twin.Robots.Fleets;

/// <summary>Takes robots apart: what comes back of them, line by line, never more than they held.</summary>
/// <remarks>
/// After any number of robots ⌊robots · per robot⌋ quanta have come back, but for those of which a whole one is
/// heavier than what was left of the robots of a posting: these wait for the next, so that the residual is never
/// negative.
/// </remarks>
internal ref struct Scrapping
{
    private readonly ReadOnlySpan<long> _lines;
    private readonly long _robots;
    private Int128 _massMg;
    private Int128 _energyJ;

    /// <summary>Begins.</summary>
    /// <param name="lines">The fleet's list: <see cref="ScrapLine"/>.</param>
    /// <param name="robots">Robots that retire. Unit: quanta.</param>
    /// <param name="massMg">Mass of a quantum of robots. Unit: mg.</param>
    /// <param name="energyJ">Energy of a quantum of robots. Unit: J.</param>
    public Scrapping(ReadOnlySpan<long> lines, long robots, long massMg, long energyJ)
    {
        _lines = lines;
        _robots = robots;
        (_massMg, _energyJ) = ((Int128)robots * massMg, (Int128)robots * energyJ);
    }

    /// <summary>What comes back on a line; ask for them in order.</summary>
    /// <param name="index">The line.</param>
    /// <returns>Quanta, and the fraction and the quanta that wait.</returns>
    public (long Quanta, long Fraction, long Owed) Next(int index)
    {
        var line = ScrapLine.At(_lines, index);
        var (whole, fraction) = line.PerRobot.Carry(_robots, line.Fraction);
        var due = line.Owed + whole;
        var most = Math.Min(Most(_massMg, line.MassMg), Most(_energyJ, line.EnergyJ));
        var quanta = Math.Min(due, most);
        _massMg -= (Int128)quanta * line.MassMg;
        _energyJ -= (Int128)quanta * line.EnergyJ;
        return (quanta, fraction, due - quanta);
    }

    private static long Most(Int128 left, long each) =>
        each == 0 ? long.MaxValue : (long)Int128.Min(left / each, long.MaxValue);
}
