namespace Twin.Domain.Messages;

/// <summary>A depot or grid tells who backs it (market, link, storage) what this step asks of it.</summary>
/// <param name="Line">The backer's own number of the good.</param>
/// <param name="Wanted">Requests of the step for that good. Unit: quanta. Range: [0, 2^63).</param>
/// <remarks>What the depot holds of it the backer reads from the depot's account.</remarks>
public readonly record struct Shortfall(int Line, long Wanted)
{
    /// <summary>The verb of the mail that carries it: A is the line, B what is wanted.</summary>
    public const ushort Verb = 3;
}
