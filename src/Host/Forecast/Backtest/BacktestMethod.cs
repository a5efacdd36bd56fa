namespace Twin.Host.Forecast.Backtest;

/// <summary>How one method did on one series; CRPS and pinball loss are in units of the series' scale.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Crps">Mean, fair.</param>
/// <param name="Pinball">Mean of nine deciles.</param>
/// <param name="Mase">Mean absolute error of the points.</param>
/// <param name="Coverage80">Fraction of truths inside the 80 % intervals.</param>
/// <param name="Coverage95">Fraction of truths inside the 95 % intervals.</param>
/// <param name="TransformP">p-value of uniform probability transforms one step ahead; null: too few.</param>
/// <param name="FellBack">Origins at which another method answered.</param>
/// <param name="Skill">1 − CRPS / the champion's; null for the champion.</param>
/// <param name="SkillLow">Lower end of its 90 % interval by blocks of origins.</param>
/// <param name="SkillHigh">Upper end.</param>
/// <param name="DmStatistic">Diebold–Mariano against the champion, below 0 where this method is better; null: not
/// enough data, or no difference.</param>
/// <param name="DmP">Its two-sided p-value.</param>
/// <param name="Verdict">The comparison in words.</param>
internal sealed record BacktestMethod(
    string Method, double Crps, double Pinball, double Mase, double Coverage80, double Coverage95, double? TransformP,
    int FellBack, double? Skill, double? SkillLow, double? SkillHigh, double? DmStatistic, double? DmP,
    string Verdict);
