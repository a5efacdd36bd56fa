namespace Twin.Host.Growth;

/// <summary>How much of itself a loop makes, by what is counted. Range of each: [0, 1]; null where it is not
/// counted.</summary>
/// <param name="Value">By value at replacement cost.</param>
/// <param name="Mass">By mass.</param>
/// <param name="Energy">By embodied energy.</param>
/// <param name="Information">By hours of work taken inside.</param>
/// <param name="Parts">By the number of kinds of goods.</param>
/// <param name="Layers">By value, for each layer of the loop.</param>
internal sealed record GrowthClosure(
    double? Value, double? Mass, double? Energy, double? Information, double? Parts,
    IReadOnlyDictionary<string, double?> Layers);
