namespace Twin.Factory.Learning;

/// <summary>Tells plants and equipment lines what experience has left of the learned coefficients.</summary>
/// <param name="ShareNano">Unit: 10^-9 of the opening value. Range: (0, 10^9].</param>
public readonly record struct CoefficientsLearned(long ShareNano)
{
    /// <summary>The verb of the mail that carries it: A is the share.</summary>
    public const ushort Verb = 102;
}
