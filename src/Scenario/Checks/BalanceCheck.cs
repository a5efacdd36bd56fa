using System.Globalization;
using Twin.Scenario.Document;
using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Checks;

/// <summary>Checks per unit of output that no process makes mass or energy out of nothing; what is over becomes
/// waste and heat.</summary>
internal static class BalanceCheck
{
    /// <summary>Share by which sums may differ: rounding of decimal amounts, never a real shortage.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Checks all processes.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        foreach (var process in world.Processes)
        {
            Check(context, process, ErrorTexts.MassBalance, g => g.MassKg, "kg");
            Check(context, process, ErrorTexts.EnergyBalance, g => g.EnergyJ, "J");
            foreach (var byproduct in process.Byproducts)
            {
                if (byproduct.Good != process.Output) continue;
                var path = $"processes.{process.Id}.byproducts.{byproduct.Good}";
                context.Problems.Error(
                    ErrorTexts.OwnByproduct, context.At(path), path, "another good", byproduct.Good, byproduct.Good);
            }
        }
    }

    /// <summary>Whether a process makes neither mass nor energy out of nothing.</summary>
    /// <param name="process">The process.</param>
    /// <param name="goodOf">The good of an id.</param>
    public static bool IsBalanced(ProcessRecord process, Func<string, GoodRecord> goodOf)
    {
        bool Holds(Func<GoodRecord, double> contentOf)
        {
            double Sum(IReadOnlyList<InputRecord> amounts) =>
                amounts.Sum(amount => amount.Amount * contentOf(goodOf(amount.Good)));
            var leaves = contentOf(goodOf(process.Output)) + Sum(process.Byproducts);
            return leaves - Sum(process.Inputs) <= Tolerance * leaves;
        }

        return Holds(good => good.MassKg) && Holds(good => good.EnergyJ);
    }

    private static void Check(
        ReadContext context, ProcessRecord process, ErrorText text, Func<GoodRecord, double> contentOf, string unit)
    {
        var output = context.Goods[process.Output].Record;
        var enters = Sum(context, process.Inputs, contentOf);
        var leaves = contentOf(output) + Sum(context, process.Byproducts, contentOf);
        if (leaves - enters <= Tolerance * leaves) return;
        // A refused amount has told its own story; without it the balance would tell a false one.
        if (Refused(context, process) || Involved(process).Any(context.Problems.HasErrorUnder)) return;
        var path = $"processes.{process.Id}";
        context.Problems.Error(text, context.At(path), path, $"at least {Shown(leaves)} {unit} of inputs",
            $"{Shown(enters)} {unit}", process.Id, $"{Shown(leaves - enters)} {unit}", output.Unit);
    }

    private static bool Refused(ReadContext context, ProcessRecord process)
    {
        var prefix = $"processes.{process.Id}.inputs.";
        return context.Stated.Keys.Count(p => p.StartsWith(prefix, StringComparison.Ordinal)) > process.Inputs.Count;
    }

    private static IEnumerable<string> Involved(ProcessRecord process) => process.Inputs
        .Concat(process.Byproducts)
        .Select(a => "goods." + a.Good)
        .Append("goods." + process.Output)
        .Append("processes." + process.Id + ".inputs")
        .Append("processes." + process.Id + ".byproducts");

    private static double Sum(
        ReadContext context, IReadOnlyList<InputRecord> amounts, Func<GoodRecord, double> contentOf)
    {
        var sum = 0.0;
        foreach (var amount in amounts) sum += amount.Amount * contentOf(context.Goods[amount.Good].Record);
        return sum;
    }

    private static string Shown(double value) =>
        value.ToString(value == 0 || Math.Abs(value) is >= 1e-3 and < 1e9 ? "0.######" : "0.######e0",
        CultureInfo.InvariantCulture);
}
