namespace Twin.Host.Forecast.Growth;

/// <summary>Skill at one horizon.</summary>
/// <param name="Quarters">The horizon.</param>
/// <param name="Base">Score of the best method that sees the output alone.</param>
/// <param name="Model">Score of the trained model.</param>
/// <param name="Oracle">Score of who knows the member's numbers and not its news.</param>
/// <param name="Coverage80">Part of the truth inside the model's 80 % intervals.</param>
internal sealed record SkillStep(int Quarters, double Base, double Model, double Oracle, double Coverage80);
