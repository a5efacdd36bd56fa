namespace Twin.Host.Serve.Severances;

/// <summary>What somebody wants to know: whether a run would live on without money.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="Principal">Who asks: the id of a key, or <c>local</c>.</param>
/// <param name="Forks">Severed forks at most. Range: [1, <see cref="ForksMost"/>].</param>
/// <param name="Draws">Draws of what is not known of the world; 0: all forks have the run's own numbers. Range:
/// [0, <see cref="DrawsMost"/>].</param>
/// <param name="IdempotencyKey">The client's key for one question sent twice, or null.</param>
/// <param name="BodyHash">Hash of the body, for a key that comes again.</param>
internal sealed record SeveranceAsk(
    string Run, string Principal, int Forks, int Draws, string? IdempotencyKey, UInt128 BodyHash)
{
    /// <summary>Forks where the client names none: five looks of twenty.</summary>
    public const int ForksDefault = 100;

    /// <summary>Most forks.</summary>
    public const int ForksMost = 1000;

    /// <summary>Draws where the client names none.</summary>
    public const int DrawsDefault = 40;

    /// <summary>Most draws.</summary>
    public const int DrawsMost = 200;
}
