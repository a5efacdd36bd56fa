using Twin.Macro.Decision;

namespace Twin.Host.Decide;

/// <summary>A quarter with what was decided on it.</summary>
/// <param name="Facts">What is known of it.</param>
/// <param name="Recommended">By profile R: the headline.</param>
/// <param name="Strict">By profile S.</param>
internal sealed record JudgedQuarter(QuarterFacts Facts, Verdict Recommended, Verdict Strict);
