namespace Twin.Macro.Money;

/// <summary>What a file of values says about one number of an economy.</summary>
/// <param name="Value">The number.</param>
/// <param name="Best">Its value.</param>
/// <param name="Low">Least value thought possible.</param>
/// <param name="High">Largest value thought possible.</param>
/// <param name="IsIdentified">Whether data hold it; if not it is judgement, and every answer that uses it names
/// it.</param>
public sealed record EconomyRange(EconomyValue Value, double Best, double Low, double High, bool IsIdentified);
