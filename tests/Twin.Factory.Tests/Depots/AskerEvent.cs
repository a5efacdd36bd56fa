namespace Twin.Factory.Tests.Depots;

/// <summary>A request or a return of an asker.</summary>
public readonly record struct AskerEvent(long IsReturn, long Quanta);
