namespace Twin.Factory.Markets;

/// <summary>Tells the market what reaches or leaves the loop's money beside its trade: new credit less interest and
/// taxes.</summary>
/// <param name="Quanta">Money quanta; below zero what is owed. No more leaves than there is.</param>
public readonly record struct MoneyTold(long Quanta)
{
    /// <summary>The verb of the mail that carries it: B is the money.</summary>
    public const ushort Verb = 34;
}
