namespace Twin.Host.Forecast.Backtest;

/// <summary>How one method did over all series that count, each with the same weight.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Series">Series that count.</param>
/// <param name="Crps">Mean of the series' scaled CRPS; null where none counts.</param>
/// <param name="Mase">Mean.</param>
/// <param name="Coverage80">Mean.</param>
/// <param name="Coverage95">Mean.</param>
/// <param name="Best">Series on which it has the lowest CRPS.</param>
/// <param name="Skill">1 − CRPS / the champion's; null for the champion.</param>
/// <param name="SkillLow">Lower end of its 90 % interval, series drawn as wholes.</param>
/// <param name="SkillHigh">Upper end.</param>
internal sealed record PooledMethod(
    string Method, int Series, double? Crps, double? Mase, double? Coverage80, double? Coverage95, int Best,
    double? Skill, double? SkillLow, double? SkillHigh);
