namespace Twin.Factory.Learning;

/// <summary>Tells an experience what a site has made since the run began.</summary>
/// <param name="Site">The experience's own number of the site.</param>
/// <param name="Quanta">Unit: quanta of the output. Range: [0, 2^63).</param>
public readonly record struct OutputTold(int Site, long Quanta)
{
    /// <summary>The verb of the mail that carries it: A is the site, B the quanta.</summary>
    public const ushort Verb = 101;
}
