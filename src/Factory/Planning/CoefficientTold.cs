namespace Twin.Factory.Planning;

/// <summary>Tells the planner that a coefficient of a plant has changed.</summary>
/// <param name="Line">The planner's number of the plant times <see cref="PerPlant"/>, plus the
/// <see cref="Coefficient"/>.</param>
/// <param name="Nano">Unit: 10^-9 of the opening value. Range: (0, 2^63).</param>
public readonly record struct CoefficientTold(int Line, long Nano)
{
    /// <summary>The verb of the mail that carries it: A is the line, B the value.</summary>
    public const ushort Verb = 103;

    /// <summary>Lines of a plant.</summary>
    public const int PerPlant = 4;
}
