using Twin.World.Ensembles.Sensitivity;

namespace Twin.Host.Ensembles;

/// <summary>A number of the world file that drives an answer.</summary>
/// <param name="Path">Its path; <c>everything else</c> for all other numbers and chance together.</param>
/// <param name="Low">Low end of its prior; null for everything else.</param>
/// <param name="High">High end of its prior; null for everything else.</param>
/// <param name="Unit">Unit of both; empty for a pure number.</param>
/// <param name="Source">Where its range comes from.</param>
/// <param name="RankCorrelation">Which way it moves the answer; null for everything else.</param>
/// <param name="Significance">Chance that the strongest of all numbers would seem as strong if none mattered; null for
/// everything else.</param>
/// <param name="First">Share of the variance that it explains by itself.</param>
/// <param name="Total">Share that it explains by itself and with others; null where no estimator is good
/// enough.</param>
internal sealed record EnsembleDriver(
    string Path, double? Low, double? High, string Unit, string Source, double? RankCorrelation, double? Significance,
    SensitivityIndex First, SensitivityIndex? Total);
