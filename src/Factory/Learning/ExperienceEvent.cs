namespace Twin.Factory.Learning;

/// <summary>Something that happened to an experience.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Line">Which site it concerns.</param>
/// <param name="A">Number, as the kind says.</param>
public readonly record struct ExperienceEvent(ExperienceEventKind Kind, int Line, long A);
