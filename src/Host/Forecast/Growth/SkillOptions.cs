namespace Twin.Host.Forecast.Growth;

/// <summary>How the skill of a trained model is found.</summary>
internal sealed record SkillOptions
{
    /// <summary>Members that are trained on.</summary>
    public int Train { get; init; } = 200;

    /// <summary>Members that are tested on and nobody trains on.</summary>
    public int Test { get; init; } = 100;

    /// <summary>Forks of a member at each origin that tell what could be known.</summary>
    public int Forks { get; init; } = 200;

    /// <summary>Origins of a member.</summary>
    public int Origins { get; init; } = 12;

    /// <summary>Steps ahead. Unit: quarters.</summary>
    public int Horizon { get; init; } = 8;

    /// <summary>Seed of members, trees and forks.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Members at a time; changes nothing of the answer.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
