namespace Twin.World.Records;

/// <summary>One number of an economy.</summary>
/// <param name="Key">Its key, as docs/model.md and the calibration name it.</param>
/// <param name="Value">The number in the unit that the key has there.</param>
public sealed record EconomyValueRecord(string Key, double Value);
