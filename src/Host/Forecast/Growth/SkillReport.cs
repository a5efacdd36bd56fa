using Twin.World.Running;

namespace Twin.Host.Forecast.Growth;

/// <summary>How well growth is forecast in worlds that nobody trained on.</summary>
/// <param name="World">The world file's stem.</param>
/// <param name="Boundary">Whose numbers these are.</param>
/// <param name="Trained">Members trained on.</param>
/// <param name="Tested">Members tested on.</param>
/// <param name="Forecasts">Members × origins × horizons.</param>
/// <param name="Base">The best of the methods that see the output alone.</param>
/// <param name="Crps">Mean score of each: methods by name, <c>model</c>, <c>oracle</c>. Unit: log of output.</param>
/// <param name="Skill">(base − model)/(base − oracle); none where the oracle is less than 5 % better than the
/// base.</param>
/// <param name="SkillLow">Lower end of its 90 % interval, by bootstrap over members.</param>
/// <param name="SkillHigh">Upper end.</param>
/// <param name="Gap">(base − oracle)/base: what there was to win.</param>
/// <param name="Coverage80">Part of the truth inside 80 % intervals.</param>
/// <param name="ByHorizon">The same by horizon.</param>
/// <param name="Forks">Forks behind each oracle.</param>
/// <param name="Features">Measured series looked at.</param>
/// <param name="CpuSeconds">Processor time of training.</param>
internal sealed record SkillReport(
    string World,
    BoundaryReport Boundary,
    int Trained,
    int Tested,
    int Forecasts,
    string Base,
    IReadOnlyDictionary<string, double> Crps,
    double? Skill,
    double? SkillLow,
    double? SkillHigh,
    double Gap,
    double Coverage80,
    IReadOnlyList<SkillStep> ByHorizon,
    int Forks,
    IReadOnlyList<string> Features,
    double CpuSeconds);
