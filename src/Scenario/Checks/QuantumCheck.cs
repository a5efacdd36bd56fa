using System.Globalization;
using Twin.Scenario.Document;
using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Checks;

/// <summary>Checks that one quantum of each good weighs whole milligrams and holds whole joules.</summary>
/// <remarks>The ledger proves conservation in integers, so the conversion from quanta must be one too.</remarks>
internal static class QuantumCheck
{
    private const double MilligramsPerKg = 1e6;

    /// <summary>Checks all goods.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        foreach (var good in world.Goods)
        {
            if (good.Unit.Length == 0) continue;
            Check(context, good, good.MassKg * good.Quantum * MilligramsPerKg, "milligrams", "mass");
            Check(context, good, good.EnergyJ * good.Quantum, "joules", "energy");
        }
    }

    private static void Check(ReadContext context, GoodRecord good, double perQuantum, string what, string key)
    {
        if (perQuantum == 0) return;
        var whole = Math.Round(perQuantum);
        if (whole >= 1 && Math.Abs(perQuantum - whole) <= 1e-9 * whole && whole < long.MaxValue / 2.0) return;
        var shown = perQuantum.ToString("0.#####", CultureInfo.InvariantCulture);
        // Of the two keys the quantum is the one to change, so the error points there when it stands.
        var path = $"goods.{good.Id}";
        var place = context.Stated.TryGetValue(path + ".quantum", out var quantum) ? quantum.Place
            : context.At($"{path}.{key}");
        context.Problems.Error(
            ErrorTexts.QuantumMass, place, $"{path}.quantum", $"a whole number of {what} per quantum",
            $"{shown} {what}", good.Id, what, Fix(good, perQuantum, what, key));
    }

    private static string Fix(GoodRecord good, double perQuantum, string what, string key)
    {
        // The smallest quantum of the form 10^k that works, if there is one.
        for (var power = 1; power <= 6; power++)
        {
            var factor = Pow10(power);
            var scaled = perQuantum * factor;
            if (scaled < 0.5 || Math.Abs(scaled - Math.Round(scaled)) > 1e-9 * scaled) continue;
            var quantum = (good.Quantum * factor).ToString("0.######e0", CultureInfo.InvariantCulture);
            return $"write quantum: {quantum} {good.Unit}, or round its {key}";
        }

        return $"round its {key} so that one quantum has whole {what}";
    }

    private static double Pow10(int power)
    {
        var result = 1.0;
        for (var i = 0; i < power; i++) result *= 10;
        return result;
    }
}
