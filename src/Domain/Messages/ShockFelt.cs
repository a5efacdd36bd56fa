namespace Twin.Domain.Messages;

/// <summary>Tells an actor by how much chance moves one of its numbers until the next quarter.</summary>
/// <param name="Line">The actor's own number of what is moved.</param>
/// <param name="MultiplierNano">What the number is multiplied by. Unit: 10^-9. Range: [10^6, 10^12], or 0 for
/// nothing at all.</param>
public readonly record struct ShockFelt(int Line, long MultiplierNano)
{
    /// <summary>The verb of the mail that carries it: A is the line, B the multiplier.</summary>
    public const ushort Verb = 9;

    /// <summary>The multiplier that moves nothing.</summary>
    public const long None = 1_000_000_000;

    /// <summary>A number moved by a multiplier, rounded towards zero.</summary>
    /// <param name="value">The number. Range: at least 0, below 2^63 when moved.</param>
    /// <param name="multiplierNano">Unit: 10^-9.</param>
    public static long Of(long value, long multiplierNano) =>
        multiplierNano == None ? value : (long)((Int128)value * multiplierNano / None);

    /// <summary>A number moved by a multiplier.</summary>
    /// <param name="value">The number; infinite stays infinite.</param>
    /// <param name="multiplierNano">Unit: 10^-9.</param>
    public static double Of(double value, long multiplierNano) =>
        multiplierNano == None ? value : multiplierNano == 0 ? 0 : value * ((double)multiplierNano / None);
}
