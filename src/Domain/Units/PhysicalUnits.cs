namespace Twin.Domain.Units;

/// <summary>The physical units and the prefixes of UCUM that a world file may use.</summary>
/// <remarks>
/// Source: Schadow and McDonald, The Unified Code for Units of Measure, version 2.1, 2017; BIPM, The International
/// System of Units, 9th edition, 2019 (exact electronvolt). The year is 8,766 h everywhere in Twin, as in UCUM's
/// mean Julian year, and <c>mo</c> is a twelfth of it.
/// </remarks>
internal static class PhysicalUnits
{
    private static readonly Dimension Mass = Dimension.Base("kg");
    private static readonly Dimension Length = Dimension.Base("m");
    private static readonly Dimension Time = Dimension.Base("s");
    private static readonly Dimension Current = Dimension.Base("A");
    private static readonly Dimension Force = Mass.Times(Length).Per(Time).Per(Time);
    private static readonly Dimension Energy = Force.Times(Length);
    private static readonly Dimension Power = Energy.Per(Time);

    /// <summary>All units without prefix.</summary>
    public static readonly Unit[] All =
    [
        Of("%", Dimension.None, 1, -2),
        Of("ppm", Dimension.None, 1, -6),
        Of("g", Mass, 1, -3),
        Of("t", Mass, 1, 3),
        Of("m", Length, 1, 0),
        Of("ha", Length.Times(Length), 1, 4),
        Of("L", Length.Times(Length).Times(Length), 1, -3),
        Of("s", Time, 1, 0),
        Of("min", Time, 60, 0),
        Of("h", Time, 3_600, 0),
        Of("d", Time, 86_400, 0),
        Of("wk", Time, 604_800, 0),
        Of("mo", Time, 2_629_800, 0),
        Of("yr", Time, 31_557_600, 0),
        Of("Hz", Dimension.None.Per(Time), 1, 0),
        Of("N", Force, 1, 0),
        Of("Pa", Force.Per(Length).Per(Length), 1, 0),
        Of("J", Energy, 1, 0),
        Of("Wh", Energy, 3_600, 0),
        Of("eV", Energy, 1_602_176_634, -28),
        Of("W", Power, 1, 0),
        Of("A", Current, 1, 0),
        Of("V", Power.Per(Current), 1, 0),
        Of("K", Dimension.Base("K"), 1, 0),
        Of("mol", Dimension.Base("mol"), 1, 0),
        Of("Wp", Dimension.Base("Wp"), 1, 0),
        Of("FLOP", Dimension.Base("FLOP"), 1, 0),
        Of("bit", Dimension.Base("bit"), 1, 0),
        Of("B", Dimension.Base("bit"), 8, 0),
    ];

    /// <summary>Prefixes with their powers of ten; the two-letter one first, so that <c>da</c> is not deci.</summary>
    public static readonly (string Symbol, int PowerOfTen)[] Prefixes =
    [
        ("da", 1), ("Q", 30), ("R", 27), ("Y", 24), ("Z", 21), ("E", 18), ("P", 15), ("T", 12), ("G", 9), ("M", 6),
        ("k", 3), ("h", 2), ("d", -1), ("c", -2), ("m", -3), ("u", -6), ("\u00B5", -6), ("\u03BC", -6), ("n", -9),
        ("p", -12), ("f", -15), ("a", -18), ("z", -21), ("y", -24), ("r", -27), ("q", -30),
    ];

    /// <summary>Whether a unit takes a prefix: the metric ones do, and the tonne upwards only (mt is a typing
    /// error).</summary>
    /// <param name="symbol">A unit of <see cref="All"/>.</param>
    /// <param name="powerOfTen">The prefix's power of ten.</param>
    /// <returns>True when prefix and unit go together.</returns>
    public static bool TakesPrefix(string symbol, int powerOfTen) => symbol switch
    {
        "%" or "ppm" or "ha" or "min" or "h" or "d" or "wk" or "mo" or "yr" => false,
        "t" or "Wp" or "FLOP" or "bit" or "B" => powerOfTen >= 3,
        _ => true,
    };

    private static Unit Of(string symbol, Dimension dimension, long whole, int powerOfTen) =>
        new(symbol, dimension, UnitScale.Of(whole, powerOfTen));
}
