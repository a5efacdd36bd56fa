namespace Twin.Domain.Messages;

/// <summary>A depot or grid has moved a good to the asker's account.</summary>
/// <param name="Line">The asker's own number of the line.</param>
/// <param name="Quanta">How much. Unit: quanta of the good. Range: (0, 2^63). Adds to an earlier grant of the
/// step.</param>
public readonly record struct Grant(int Line, long Quanta)
{
    /// <summary>The verb of the mail that carries it: A is the line, B the quanta.</summary>
    public const ushort Verb = 2;
}
