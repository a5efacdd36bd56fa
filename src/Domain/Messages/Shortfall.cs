namespace Twin.Domain.Messages;

/// <summary>A depot or grid tells who backs it (market, link, storage) what this step asks of it and what it holds.</summary>
/// <param name="Wanted">Requests of the step for the backer's good. Unit: quanta. Range: [0, 2^63).</param>
/// <param name="Held">What it holds of it. Unit: quanta. Range: [0, 2^63).</param>
public readonly record struct Shortfall(long Wanted, long Held)
{
    /// <summary>The verb of the mail that carries it: A is what is wanted, B what is held.</summary>
    public const ushort Verb = 3;
}
