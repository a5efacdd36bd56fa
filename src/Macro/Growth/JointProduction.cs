namespace Twin.Macro.Growth;

/// <summary>The fastest balanced growth of processes that make several goods, such as machines by age.</summary>
/// <remarks>
/// Model: α* is the greatest α for which some mix of processes makes at least α times what it uses up: the game
/// Bout − α·Ain then has value 0. Certificate: for every mix x, α* ≥ min (Bout·x)ᵢ/(Ain·x)ᵢ; for every price vector p,
/// α* ≤ max (p·Bout)ⱼ/(p·Ain)ⱼ, where every good is used by some process and every process uses some good.
/// Source: J. von Neumann 1945; J. Kemeny, O. Morgenstern and G. Thompson, "A generalization of the von Neumann model
/// of an expanding economy", Econometrica 24(2), 1956; docs/model.md
/// </remarks>
public sealed record JointProduction
{
    /// <summary>Relative width of the bracket at which the search stops; the simplex method resolves no more.</summary>
    private const double Tolerance = 1e-13;

    private const int MaxDoublings = 64;

    private const int MaxBisections = 200;

    private JointProduction(double lower, double upper, double[] intensities, double[] prices)
    {
        Lower = lower;
        Upper = upper;
        Intensities = intensities;
        Prices = prices;
    }

    /// <summary>α* = 1 + growth per period, the middle of the bracket.</summary>
    public double Factor => 0.5 * (Lower + Upper);

    /// <summary>An α that the intensities reach, up to the rounding of the simplex method.</summary>
    public double Lower { get; }

    /// <summary>An α at which the game's value is negative, up to the same rounding.</summary>
    public double Upper { get; }

    /// <summary>Intensities of the processes, with sum 1.</summary>
    public IReadOnlyList<double> Intensities { get; }

    /// <summary>Prices of the goods, with sum 1.</summary>
    public IReadOnlyList<double> Prices { get; }

    /// <summary>Finds α*.</summary>
    /// <param name="inputs">Ain[i,j] ≥ 0: good i used up by process j at unit intensity.</param>
    /// <param name="outputs">Bout[i,j] ≥ 0: good i made by process j, one period later.</param>
    /// <returns>The factor with intensities and prices.</returns>
    /// <exception cref="ArgumentException">
    /// The shapes differ, an entry is negative or not finite, a process uses nothing, or a good is made by no process.
    /// </exception>
    /// <exception cref="InvalidOperationException">No finite factor exists.</exception>
    public static JointProduction Solve(double[,] inputs, double[,] outputs)
    {
        Check(inputs, outputs);
        double low = 0, high = 1;
        for (int k = 0; Game(inputs, outputs, high).Value >= 0; k++)
        {
            if (k == MaxDoublings) throw new InvalidOperationException("some mix grows without limit");
            low = high;
            high *= 2;
        }

        for (int k = 0; k < MaxBisections && high - low > Tolerance * high; k++)
        {
            double middle = 0.5 * (low + high);
            if (Game(inputs, outputs, middle).Value >= 0) low = middle;
            else high = middle;
        }

        MatrixGame last = Game(inputs, outputs, low);
        return new JointProduction(low, high, last.ColumnMix, last.RowMix);
    }

    private static MatrixGame Game(double[,] inputs, double[,] outputs, double factor)
    {
        int goods = inputs.GetLength(0), processes = inputs.GetLength(1);
        double[] payoff = new double[goods * processes];
        for (int i = 0; i < goods; i++)
        {
            for (int j = 0; j < processes; j++) payoff[i * processes + j] = outputs[i, j] - factor * inputs[i, j];
        }

        return new MatrixGame(payoff, goods, processes);
    }

    private static void Check(double[,] inputs, double[,] outputs)
    {
        int goods = inputs.GetLength(0), processes = inputs.GetLength(1);
        if (goods == 0 || processes == 0 || outputs.GetLength(0) != goods || outputs.GetLength(1) != processes)
            throw new ArgumentException("inputs and outputs need the same goods and processes, at least one of each");
        double[] used = new double[processes], made = new double[goods];
        for (int i = 0; i < goods; i++)
        {
            for (int j = 0; j < processes; j++)
            {
                bool valid = inputs[i, j] >= 0 && outputs[i, j] >= 0;
                if (!valid || !double.IsFinite(inputs[i, j] + outputs[i, j]))
                    throw new ArgumentException($"entry [{i},{j}] is negative or not finite");
                used[j] += inputs[i, j];
                made[i] += outputs[i, j];
            }
        }

        if (Array.IndexOf(used, 0) >= 0) throw new ArgumentException("a process uses nothing, so growth has no limit");
        if (Array.IndexOf(made, 0) >= 0) throw new ArgumentException("a good is made by no process");
    }
}
