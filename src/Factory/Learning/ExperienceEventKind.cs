namespace Twin.Factory.Learning;

/// <summary>What can happen to an experience.</summary>
public enum ExperienceEventKind : byte
{
    /// <summary>A site told what it has made. Line: site, A: quanta of the output.</summary>
    OutputHeard,

    /// <summary>Every site that works has told of this quarter.</summary>
    QuarterEnded,

    /// <summary>The learned coefficients changed. A: 10^-9 of their opening value.</summary>
    Learned,
}
