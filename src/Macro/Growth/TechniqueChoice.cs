namespace Twin.Macro.Growth;

/// <summary>The techniques that let a loop grow fastest.</summary>
/// <remarks>
/// Model: policy iteration. Solve growth and prices for the present choice; per good take the technique that costs
/// least at those prices and that growth; repeat until none is cheaper. Each round with a switch raises growth, so it
/// ends, and by the non-substitution theorem it ends at the greatest growth. The switches of one round are made
/// together. Source: docs/model.md; P. Samuelson, "A new theorem on nonsubstitution", 1961.
/// </remarks>
public sealed record TechniqueChoice
{
    /// <summary>Rounds after which the search stops; each round improves, and few loops need five.</summary>
    public const int MaxRounds = 1000;

    /// <summary>A technique has to be cheaper by this share, so that rounding cannot make it run in circles.</summary>
    private const double LeastSaving = 1e-12;

    private TechniqueChoice(GrowthSolution solution, int[] chosen, int rounds)
    {
        Solution = solution;
        Chosen = chosen;
        Rounds = rounds;
    }

    /// <summary>The path of the final choice, or why the choice last tried has none.</summary>
    public GrowthSolution Solution { get; }

    /// <summary>For each good, the index of its technique in the list given.</summary>
    public IReadOnlyList<int> Chosen { get; }

    /// <summary>Rounds in which at least one good changed its technique.</summary>
    public int Rounds { get; }

    /// <summary>Finds the best choice, starting from each good's first technique.</summary>
    /// <param name="goods">Names of the goods.</param>
    /// <param name="techniques">At least one for each good.</param>
    /// <param name="dating">The convention of time.</param>
    /// <param name="loopGood">A good of the loop meant; null takes the loop that grows fastest.</param>
    /// <returns>The choice with its path.</returns>
    /// <exception cref="ArgumentException">A good has no technique, or an entry belongs to another process.</exception>
    public static TechniqueChoice Solve(
        IReadOnlyList<string> goods, IReadOnlyList<Technique> techniques, Dating dating, string? loopGood = null)
    {
        int[] chosen = FirstOfEach(goods, techniques);
        for (int round = 0; ; round++)
        {
            GrowthSolution solution = BalancedGrowth.Solve(Build(goods, techniques, chosen), dating, loopGood);
            bool switched = solution.IsSolved && round < MaxRounds && Improve(techniques, chosen, solution.Growth);
            if (!switched) return new TechniqueChoice(solution, chosen, round);
        }
    }

    private static int[] FirstOfEach(IReadOnlyList<string> goods, IReadOnlyList<Technique> techniques)
    {
        int[] chosen = new int[goods.Count];
        Array.Fill(chosen, -1);
        for (int t = techniques.Count - 1; t >= 0; t--)
        {
            Technique technique = techniques[t];
            foreach (CurrentInput entry in technique.Inputs) CheckProcess(technique, entry.Process);
            foreach (Equipment entry in technique.Equipment) CheckProcess(technique, entry.Process);
            chosen[technique.Output] = t;
        }

        int without = Array.IndexOf(chosen, -1);
        return without < 0 ? chosen : throw new ArgumentException($"{goods[without]} has no technique");
    }

    private static void CheckProcess(Technique technique, int process)
    {
        if (process != technique.Output)
            throw new ArgumentException($"technique {technique.Name} has an entry of another process");
    }

    private static Technology Build(IReadOnlyList<string> goods, IReadOnlyList<Technique> techniques, int[] chosen)
    {
        List<CurrentInput> inputs = [];
        List<Equipment> equipment = [];
        foreach (int t in chosen)
        {
            inputs.AddRange(techniques[t].Inputs);
            equipment.AddRange(techniques[t].Equipment);
        }

        return new Technology(goods, inputs, equipment);
    }

    private static bool Improve(IReadOnlyList<Technique> techniques, int[] chosen, BalancedGrowth path)
    {
        bool switched = false;
        double[] least = new double[chosen.Length];
        for (int good = 0; good < chosen.Length; good++)
            least[good] = techniques[chosen[good]].Cost(path.Prices, path.Growth, path.Dating);
        for (int t = 0; t < techniques.Count; t++)
        {
            int good = techniques[t].Output;
            double cost = techniques[t].Cost(path.Prices, path.Growth, path.Dating);
            if (!(cost < least[good] * (1 - LeastSaving))) continue;
            (least[good], chosen[good]) = (cost, t);
            switched = true;
        }

        return switched;
    }
}
