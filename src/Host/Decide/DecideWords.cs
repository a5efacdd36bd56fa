using System.Globalization;
using Twin.World.Severing;

namespace Twin.Host.Decide;

/// <summary>What the screen of a decision says for the names of its evidence.</summary>
internal static class DecideWords
{
    /// <summary>The figure that forks foretell.</summary>
    public const string Severance = "P(growth without money)";

    private static readonly Dictionary<string, string> _gates = new(StringComparer.Ordinal)
    {
        ["inflation"] = "inflation",
        ["outputLessMoney"] = "growth of output less that of money",
        ["P_dis"] = "P(under 1.5 %)",
        ["P_def"] = "P(fall)",
        ["P_gm"] = "P(output grows faster than money)",
    };

    private static readonly Dictionary<string, string> _rules = new(StringComparer.Ordinal)
    {
        ["S: output over money too"] = "with output over money too",
        ["closure 0.95"] = "closed from 0.95 on",
        ["closure 0.99"] = "closed from 0.99 on",
        ["1 quarter"] = "held for 1 quarter",
        ["2 quarters"] = "held for 2 quarters",
        ["8 quarters"] = "held for 8 quarters",
        ["imports 5 %"] = "imports up to 5 %",
        ["imports 1 %"] = "imports up to 1 %",
        ["severance 0.8, forks drawn for 0.9"] = "growth without money from 0.80 on (forks tested 0.90)",
        ["severance 0.95, forks drawn for 0.9"] = "growth without money from 0.95 on (forks tested 0.90)",
        ["own energy 0.95"] = "own energy from 0.95 on",
    };

    /// <summary>What goes through a gate.</summary>
    /// <param name="gate">Its name in evidence.</param>
    public static string Gate(string gate) => _gates.GetValueOrDefault(gate, gate);

    /// <summary>A rule in words.</summary>
    /// <param name="rule">Its name in evidence.</param>
    public static string Rule(string rule) => _rules.GetValueOrDefault(rule, rule);

    /// <summary>What margins and dwell are.</summary>
    /// <param name="runs">Most forks of a quarter.</param>
    public static string Footnote(int runs)
    {
        var looks = Math.Ceiling(runs / (double)SeveranceOptions.DefaultBatch);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"margin: from the way in to the bound that stands against it, 95 % one-sided; of forks widened for ")
            + string.Create(CultureInfo.InvariantCulture, $"{looks:0} look{(looks == 1 ? "" : "s")}. ")
            + "held: quarters in a row in which the next turn was met, of those it takes";
    }
}
