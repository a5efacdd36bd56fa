using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Twin.Host.Commands;
using Twin.Scenario.Ensembles;
using Twin.World.Ensembles;
using Twin.World.Ensembles.Sensitivity;

namespace Twin.Host.Ensembles;

/// <summary>Runs a design made for indices: two samples, and one more for each driver and for everything
/// else.</summary>
/// <remarks>
/// Sample A and B are two ensembles of all numbers, each row with its own news. In block i driver i comes from B and
/// all else, news too, from A; in the last block the drivers stay those of A and everything else, news too, comes from
/// B. So the shares of the drivers and of everything else are of the same variance, that of the whole ensemble.
/// </remarks>
internal sealed class EnsembleDesign
{
    private readonly EnsemblePlan _plan;
    private readonly EnsembleDraws _draws;
    private readonly IReadOnlyList<EnsembleDriver> _drivers;
    private readonly int[] _inputs;
    private readonly int _rows;

    /// <summary>Plans the design.</summary>
    /// <param name="plan">The ensemble.</param>
    /// <param name="drivers">The numbers to look at.</param>
    /// <param name="rows">Rows of each sample.</param>
    public EnsembleDesign(EnsemblePlan plan, IReadOnlyList<EnsembleDriver> drivers, int rows)
    {
        (_plan, _drivers, _rows) = (plan, drivers, rows);
        var seed = MemberSeed.OfNumber(plan.World.Seed, "design");
        _draws = new EnsembleDraws(plan.Reading, 2 * rows, seed, plan.Options.Sampling);
        var paths = plan.Info.Numbers.Select(number => number.Path).ToList();
        _inputs = [.. drivers.Select(driver => paths.IndexOf(driver.Path))];
    }

    /// <summary>Runs it in a folder of its own, and estimates the indices of growth.</summary>
    /// <param name="context">Where progress is told and a stop asked for.</param>
    /// <returns>Null where a stop was asked for.</returns>
    public EnsembleSensitivity? Run(VerbContext context)
    {
        var info = _plan.Info with
        {
            Identity = Identity(),
            Series = [.. _plan.Info.Series.Where(series => series.Name == EnsembleOutcome.IndexSeries)],
        };
        var count = (_inputs.Length + 3) * _rows;
        var store = _plan.StoreOf(info, string.Create(CultureInfo.InvariantCulture, $"indices-{_rows}"));
        using var session = new EnsembleSession(info, store, count, At, _plan.Options.Threads);
        if (!session.Drive(context)) return null;
        return Estimate(new EnsembleResult(info, session.Store.Members()));
    }

    private string Identity()
    {
        var text = string.Join('\n', [_plan.Info.Identity, $"{_rows}", .. _drivers.Select(driver => driver.Path)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private MemberDraw At(int number)
    {
        var (block, row) = (number / _rows, number % _rows);
        if (block < 2) return _draws.At(number);
        var (a, b) = (_draws.At(row).Values, _draws.At(_rows + row).Values);
        var isRest = block == _inputs.Length + 2;
        double[] mixed = [.. isRest ? b : a];
        var from = isRest ? a : b;
        foreach (var input in isRest ? _inputs : [_inputs[block - 2]]) mixed[input] = from[input];
        return _draws.Of(isRest ? _rows + row : row, mixed) with { Number = number };
    }

    private EnsembleSensitivity Estimate(EnsembleResult result)
    {
        double?[] growth = [.. result.Outcomes.Select(outcome => outcome.GrowthPerYear)];
        int[] whole =
        [
            .. Enumerable.Range(0, _rows).Where(row => Enumerable.Range(0, _inputs.Length + 3)
                .All(block => growth[(block * _rows) + row] is not null)),
        ];
        double[] Block(int block) => [.. whole.Select(row => growth[(block * _rows) + row]!.Value)];
        var (a, b) = (Block(0), Block(1));
        var named = _drivers.Select((driver, i) =>
        {
            var (first, total) = JansenDesign.Of(a, b, Block(i + 2), _plan.World.Seed);
            return driver with { First = first, Total = total };
        }).OrderByDescending(driver => driver.First.Value).ToList();

        // For everything else A and B change places: what stays A's there are the drivers.
        var (rest, restTotal) = JansenDesign.Of(a, b, Block(_inputs.Length + 2), _plan.World.Seed);
        named.Add(new EnsembleDriver("everything else", null, null, "", "", null, null, rest, restTotal));
        return new EnsembleSensitivity(
            EnsembleDrivers.Growth,
            "Saltelli design: first-order indices of Saltelli (2010), total of Jansen (1999); 90 % bootstrap intervals",
            whole.Length, null, $"from {result.Outcomes.Count} runs: {_inputs.Length + 3} blocks of {_rows} rows, "
                + $"{_rows - whole.Length} rows left out because a run of theirs failed", named);
    }
}
