namespace Twin.Host.Decide;

/// <summary>The verdict repeated beside economies of other closures: three of σ, two wage rules, three of
/// budgets.</summary>
/// <param name="Members">Draws that foretell prices in each.</param>
/// <param name="Flips">Share of the others whose headline is not the run's.</param>
/// <param name="FlipsIfCounted">The same if what is foretold counted though a gate is closed.</param>
/// <param name="BySubstitution">Of those that differ in σ alone, the share with another headline if it counted; null:
/// none does.</param>
/// <param name="ByWages">The same of those that differ in the wage rule alone.</param>
/// <param name="ByFiscal">The same of those that differ in budgets alone.</param>
/// <param name="Economies">Every closure, the run's own among them.</param>
internal sealed record EvidenceOtherEconomies(
    int Members, double Flips, double FlipsIfCounted, double? BySubstitution, double? ByWages, double? ByFiscal,
    IReadOnlyList<EvidenceOtherEconomy> Economies)
{
    /// <summary>Counts what differs.</summary>
    /// <param name="members">Draws of each.</param>
    /// <param name="economies">Every closure, one of them the run's own.</param>
    public static EvidenceOtherEconomies Of(int members, IReadOnlyList<EvidenceOtherEconomy> economies)
    {
        var own = economies.Single(economy => economy.IsOfRun);
        List<EvidenceOtherEconomy> others = [.. economies.Where(economy => !economy.IsOfRun)];
        double? Alone(Func<EvidenceOtherEconomy, (bool Sigma, bool Wages, bool Fiscal), bool> of)
        {
            var alone = others.Where(other => of(other, (
                other.Substitution != own.Substitution, other.Wages != own.Wages, other.Fiscal != own.Fiscal)));
            return alone.Any()
                ? alone.Average(other => other.HeadlineIfCounted == own.HeadlineIfCounted ? 0.0 : 1)
                : null;
        }

        return new EvidenceOtherEconomies(
            members, others.Average(other => other.Headline == own.Headline ? 0.0 : 1),
            others.Average(other => other.HeadlineIfCounted == own.HeadlineIfCounted ? 0.0 : 1),
            Alone((_, differs) => differs is (true, false, false)),
            Alone((_, differs) => differs is (false, true, false)),
            Alone((_, differs) => differs is (false, false, true)), economies);
    }
}
