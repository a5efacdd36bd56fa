using System.Globalization;
using Twin.Domain;
using Twin.Macro.Growth;

namespace Twin.Benchmarks.Growth;

/// <summary>The balanced path of a loop of forty goods that all need each other: paths per CPU second.</summary>
/// <remarks>The first path of a process also compiles the code; the rounds that warm up take it away.</remarks>
internal sealed class GrowthBench : IBench
{
    /// <summary>Goods: as many as a world of the whole Earth has.</summary>
    private const int Goods = 40;

    private const int PathsPerRound = 40;
    private const double Milli = 1e3;

    public string Name => "growth";

    public IReadOnlyList<BenchResult> Run(Action<string> progress)
    {
        progress($"balanced growth, {Goods} goods");
        Technology technology = Make();
        Dating[] datings = [Dating.Continuous, Dating.Steps(1 / 365.25, 1)];
        List<BenchResult> results = [];
        foreach (Dating dating in datings)
        {
            double width = 0;
            double[][] rates = PairedRuns.Measure(() =>
            {
                for (int k = 0; k < PathsPerRound; k++)
                {
                    BalancedGrowth? path = BalancedGrowth.Solve(technology, dating).Growth;
                    Invariant.That(path is not null, "the loop has a path");
                    width = path.UpperPerYear - path.LowerPerYear;
                }

                return PathsPerRound;
            });
            double perSecond = PairedRuns.Median(rates[0]);
            string time = dating.IsContinuous ? "continuous time" : "daily steps";
            string note = string.Create(
                CultureInfo.InvariantCulture,
                $"{time}: {Milli / perSecond:0.00} ms a path, bounds {width:0e0} per year apart");
            results.Add(new BenchResult(Name, Goods, CyclesPerCpuSecond: perSecond, Note: note));
        }

        return results;
    }

    /// <summary>Every good in every process, with leads and wear of many sizes, so that nothing is saved.</summary>
    private static Technology Make()
    {
        List<CurrentInput> inputs = [];
        List<Equipment> equipment = [];
        for (int i = 0; i < Goods; i++)
        {
            for (int j = 0; j < Goods; j++)
            {
                int k = ((i * 7) + (j * 11)) % 13;
                inputs.Add(new(i, j, .5 * (k + 1) / (7 * Goods), .05 * (k % 5)));
                equipment.Add(new(i, j, 2.0 * (13 - k) / (7 * Goods), .1 * (k % 7), Wear.FixedLife(8 + k)));
            }
        }

        return new Technology([.. Enumerable.Range(0, Goods).Select(i => $"good-{i}")], inputs, equipment);
    }
}
