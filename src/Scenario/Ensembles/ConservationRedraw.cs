using Twin.Domain;
using Twin.Scenario.Checks;
using Twin.World.Ensembles;
using Twin.World.Records;

namespace Twin.Scenario.Ensembles;

/// <summary>Draws the amounts of a process again until it makes neither mass nor energy out of nothing.</summary>
/// <remarks>
/// Ranges are stated number by number, and most of their corners break a balance: forty processes drawn at once would
/// hardly ever all hold. What is meant is the prior given that mass and energy are kept. So a process whose amounts do
/// not fit its goods gets others, independent ones of the same priors, until they do; where none fit, the mass of its
/// output is drawn again with them. Source: rejection sampling, J. von Neumann, "Various techniques used in connection
/// with random digits", 1951.
/// </remarks>
internal sealed class ConservationRedraw(IReadOnlyList<UncertainNumber> numbers, ulong ensembleSeed)
{
    /// <summary>Tries for one process; a range that fits less than once in a thousand times contradicts its
    /// goods.</summary>
    private const int TriesMax = 1000;

    /// <summary>Rounds over all processes; two are usual.</summary>
    private const int PassesMax = 8;

    private const double MilligramsPerKg = 1e6;

    private const double Fraction52 = 1.0 / (1L << 52);

    // Keeps these draws apart from those that deal the shares in the first place.
    private const ulong RedrawCounter = 1UL << 32;

    private readonly ILookup<string, int> _ofProcess = Enumerable.Range(0, numbers.Count)
        .Where(i => IsAmount(numbers[i].Path.Split('.')))
        .ToLookup(i => numbers[i].Path.Split('.')[1], StringComparer.Ordinal);

    private readonly Dictionary<string, int> _masses = Enumerable.Range(0, numbers.Count)
        .Where(i => numbers[i].Path.Split('.') is ["goods", _, "mass"])
        .ToDictionary(i => numbers[i].Path.Split('.')[1], i => i, StringComparer.Ordinal);

    /// <summary>Mends the numbers of a member.</summary>
    /// <param name="world">The world as drawn.</param>
    /// <param name="member">Number of the member.</param>
    /// <param name="values">One for each of the numbers; changed.</param>
    /// <returns>How many processes were drawn again; those that would not fit keep what they had.</returns>
    public int Mend(WorldRecord world, int member, double[] values)
    {
        var goods = world.Goods.ToDictionary(good => good.Id, StringComparer.Ordinal);
        var processes = world.Processes.ToArray();
        var redrawn = new HashSet<string>(StringComparer.Ordinal);

        // A mass that was drawn again may unsettle who takes the good in.
        for (var pass = 0; pass < PassesMax; pass++)
        {
            var broken = Array.FindAll(processes, process => !BalanceCheck.IsBalanced(process, id => goods[id]));
            if (broken.Length == 0) break;
            foreach (var process in broken)
            {
                if (Again(process, goods, member, pass, values) is not { } mended) continue;
                processes[Array.FindIndex(processes, other => other.Id == process.Id)] = mended;
                redrawn.Add(process.Id);
            }
        }

        return redrawn.Count;
    }

    /// <summary>Draws the amounts again, and when none fit the mass of the output too.</summary>
    private ProcessRecord? Again(
        ProcessRecord process, Dictionary<string, GoodRecord> goods, int member, int pass, double[] values)
    {
        var own = _ofProcess[process.Id].ToArray();
        var mass = _masses.GetValueOrDefault(process.Output, -1);
        var output = goods[process.Output];
        for (var attempt = 0; attempt < TriesMax; attempt++)
        {
            var counter = RedrawCounter + (ulong)((pass * TriesMax) + attempt);
            var drawn = own.ToDictionary(i => numbers[i].Path, i => Again(i, member, counter));
            var isLighter = mass >= 0 && attempt >= TriesMax / 2;
            if (isLighter)
            {
                var grain = 1 / (output.Quantum * MilligramsPerKg);
                var kilograms = EnsembleDraws.Whole(Again(mass, member, counter), grain);
                goods[output.Id] = output with { MassKg = kilograms };
            }

            var changed = With(process, drawn);
            if (!BalanceCheck.IsBalanced(changed, id => goods[id])) continue;
            foreach (var i in own) values[i] = drawn[numbers[i].Path];
            if (isLighter) values[mass] = goods[output.Id].MassKg;
            return changed;
        }

        goods[output.Id] = output;
        return null;
    }

    private static bool IsAmount(string[] path) =>
        path is ["processes", _, "inputs" or "byproducts", _];

    private double Again(int number, int member, ulong counter)
    {
        var key = MemberSeed.OfNumber(ensembleSeed, numbers[number].Path);
        var word = Philox.Word((ulong)member, counter, key);
        var share = ((word >> 12) + 0.5) * Fraction52;
        return PriorLaw.ValueAt(numbers[number].Prior, share, numbers[number].Least, numbers[number].Most);
    }

    private static ProcessRecord With(ProcessRecord process, Dictionary<string, double> drawn)
    {
        List<InputRecord> Changed(IReadOnlyList<InputRecord> amounts, string key) =>
        [
            .. amounts.Select(amount =>
                drawn.TryGetValue($"processes.{process.Id}.{key}.{amount.Good}", out var value)
                    ? amount with { Amount = value }
                    : amount),
        ];
        return process with
        {
            Inputs = Changed(process.Inputs, "inputs"),
            Byproducts = Changed(process.Byproducts, "byproducts"),
        };
    }
}
