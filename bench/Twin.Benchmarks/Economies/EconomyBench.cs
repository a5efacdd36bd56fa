using System.Globalization;
using Twin.Domain;
using Twin.Macro.Money;

namespace Twin.Benchmarks.Economies;

/// <summary>Forty quarters of the economy, opening included, against the bare functions that its equations
/// need.</summary>
/// <remarks>The bare loop computes the logarithms, exponentials and powers of a quarter and nothing else: no accounts,
/// no flow matrix, no record of the quarter.</remarks>
internal sealed class EconomyBench : IBench
{
    private const int Quarters = 40;
    private const int RunsPerRound = 500;
    private const double Milli = 1e3;
    private const double GoalMillis = 2;

    // Of a quarter: counted in the equations of src/Macro/Money.
    private const int Powers = 9, Exponentials = 5, Logarithms = 8, Roots = 10;

    public string Name => "economy";

    public IReadOnlyList<BenchResult> Run(Action<string> progress)
    {
        progress($"economy, {Quarters} quarters");
        EconomyParameters parameters = EconomyStory.All[1].Of(EconomySetting.Default).Parameters;
        OpeningBalance opening = new();
        double last = 0, sum = 0;
        double[][] rates = PairedRuns.Measure(
            () =>
            {
                for (int run = 0; run < RunsPerRound; run++) last = OutputOf(parameters, opening);
                return RunsPerRound;
            },
            () =>
            {
                for (int run = 0; run < RunsPerRound; run++) sum += Bare();
                return RunsPerRound;
            });
        Invariant.That(last > 0 && sum > 0, "both did their work");
        double perSecond = PairedRuns.Median(rates[0]);
        string note = string.Create(
            CultureInfo.InvariantCulture, $"{Milli / perSecond:0.000} ms of the {GoalMillis:0} ms allowed");
        return
        [
            new BenchResult(
                Name, Quarters, CyclesPerCpuSecond: perSecond, BaselinePerCpuSecond: PairedRuns.Median(rates[1]),
                Ratio: PairedRuns.MedianRatio(rates[0], rates[1]), Note: note),
        ];
    }

    private static double OutputOf(EconomyParameters parameters, OpeningBalance opening)
    {
        Economy economy = new(parameters, opening);
        double output = 0;
        for (int q = 0; q < Quarters; q++) output = economy.Step().Output;
        return output;
    }

    private static double Bare()
    {
        double x = 1.01;
        for (int q = 0; q < Quarters; q++)
        {
            for (int i = 0; i < Powers; i++) x = 1 + (0.01 * ExactMath.Pow(x, 0.5 + (0.1 * i)));
            for (int i = 0; i < Exponentials; i++) x = 1 + (0.01 * ExactMath.Exp(x - 1));
            for (int i = 0; i < Logarithms; i++) x = 1.01 + ExactMath.Log(x);
            for (int i = 0; i < Roots; i++) x = Math.Sqrt(x) + 0.01;
        }

        return x;
    }
}
