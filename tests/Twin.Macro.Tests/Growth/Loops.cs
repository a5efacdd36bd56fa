using Twin.Macro.Growth;

namespace Twin.Macro.Tests.Growth;

/// <summary>The loops of the printed test cases (docs/model.md).</summary>
internal static class Loops
{
    public static Technology OneGood(double a, double b, Wear wear, double buildYears = 0, double leadYears = 0) =>
        new(["good"], [new(0, 0, a, leadYears)], [new(0, 0, b, buildYears, wear)]);

    public static Technology From(
        string[] goods, double[,] a, double[,] b, Func<int, Wear> wear, double[,]? buildYears = null)
    {
        List<CurrentInput> inputs = [];
        List<Equipment> equipment = [];
        for (int i = 0; i < goods.Length; i++)
        {
            for (int j = 0; j < goods.Length; j++)
            {
                if (a[i, j] > 0) inputs.Add(new(i, j, a[i, j]));
                if (b[i, j] > 0) equipment.Add(new(i, j, b[i, j], buildYears?[i, j] ?? 0, wear(i)));
            }
        }

        return new Technology(goods, inputs, equipment);
    }

    /// <summary>G4: metal from robots, solar from metal, robots from solar.</summary>
    public static Technology Ring(double leads = 1) => new(
        ["metal", "solar", "robot"],
        [],
        [
            new(2, 0, 0.8, 0.5 * leads, Wear.Linear(0.1)),
            new(0, 1, 1.25, 0.75 * leads, Wear.Linear(0.1)),
            new(1, 2, 0.512, 0.25 * leads, Wear.Linear(0.1)),
        ]);

    /// <summary>G4b: three goods that all need each other.</summary>
    public static Technology Full(bool leads = true, Func<double, Wear>? law = null)
    {
        double[] rates = [0.05, 0.04, 0.15];
        return From(
            ["metal", "solar", "robot"],
            new[,] { { 0.05, 0.10, 0.15 }, { 0.20, 0.05, 0.05 }, { 0.02, 0.03, 0.05 } },
            new[,] { { 0.4, 0.9, 0.3 }, { 0.6, 0.1, 0.2 }, { 0.5, 0.3, 0.4 } },
            i => (law ?? Wear.Exponential)(rates[i]),
            leads ? new[,] { { 1, 0.5, 0.5 }, { 0.75, 0.25, 0.5 }, { 0.25, 0.25, 0.25 } } : null);
    }

    public static BalancedGrowth Solve(Technology technology, Dating dating, string? good = null)
    {
        GrowthSolution solution = BalancedGrowth.Solve(technology, dating, good);
        return solution.Growth ?? throw new InvalidOperationException(solution.Refusal?.Text);
    }
}
