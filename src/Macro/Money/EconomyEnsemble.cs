namespace Twin.Macro.Money;

/// <summary>Runs of economies drawn from their ranges, each with its own shocks to spending.</summary>
public sealed class EconomyEnsemble
{
    private readonly EconomyQuarter[][] _runs;

    private EconomyEnsemble(EconomyQuarter[][] runs) => _runs = runs;

    /// <summary>Runs.</summary>
    public int Members => _runs.Length;

    /// <summary>Quarters of each.</summary>
    public int Quarters => _runs.Length == 0 ? 0 : _runs[0].Length;

    /// <summary>Quarters of a member, the first one first.</summary>
    /// <param name="member">Range: [0, Members).</param>
    public IReadOnlyList<EconomyQuarter> this[int member] => _runs[member];

    /// <summary>Draws and runs.</summary>
    /// <param name="draws">Economies.</param>
    /// <param name="shocks">Shocks to spending.</param>
    /// <param name="members">How many. Range: at least 1.</param>
    /// <param name="quarters">How far. Range: at least 1.</param>
    /// <param name="change">What a member is changed by after its draw; none: nothing.</param>
    /// <exception cref="EconomyRefusedException">No draw of a member opens.</exception>
    public static EconomyEnsemble Of(
        EconomyDraws draws, DemandShocks shocks, int members, int quarters,
        Func<EconomySetting, int, EconomySetting>? change = null)
    {
        ArgumentNullException.ThrowIfNull(draws);
        ArgumentNullException.ThrowIfNull(shocks);
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(quarters, 1);
        EconomyQuarter[][] runs = new EconomyQuarter[members][];
        for (int m = 0; m < members; m++)
        {
            EconomySetting setting = draws.Of(m);
            if (change is not null) setting = change(setting, m);
            runs[m] = Run(setting, shocks.Path(m, quarters));
        }

        return new EconomyEnsemble(runs);
    }

    /// <summary>A run; where nobody spends any more its figures are no numbers, and it stays at the quarter before,
    /// invalid in every way.</summary>
    private static EconomyQuarter[] Run(EconomySetting setting, double[] shocks)
    {
        Economy economy = new(setting.Parameters, setting.Opening);
        EconomyQuarter[] run = new EconomyQuarter[shocks.Length];
        for (int q = 0; q < run.Length; q++)
        {
            try
            {
                run[q] = economy.Step(shocks[q]);
            }
            catch (EconomyStoppedException) when (q > 0)
            {
                EconomyQuarter stopped = run[q - 1] with
                {
                    Validity = Validity.Inflation | Validity.Unemployment | Validity.Utilisation,
                };
                Array.Fill(run, stopped, q, run.Length - q);
                break;
            }
        }

        return run;
    }

    /// <summary>A figure of a quarter by member.</summary>
    /// <param name="quarter">Range: [1, Quarters].</param>
    /// <param name="figure">The figure.</param>
    public double[] At(int quarter, Func<EconomyQuarter, double> figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return [.. _runs.Select(run => figure(run[quarter - 1]))];
    }

    /// <summary>A figure summed over the four quarters that end with one, by member.</summary>
    /// <param name="quarter">Range: [4, Quarters].</param>
    /// <param name="figure">The figure.</param>
    public double[] OverYear(int quarter, Func<EconomyQuarter, double> figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return [.. _runs.Select(run => run.Skip(quarter - Economy.QuartersPerYear).Take(Economy.QuartersPerYear)
            .Sum(figure))];
    }
}
