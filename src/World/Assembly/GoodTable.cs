using Twin.Domain;
using Twin.Domain.Accounts;
using Twin.World.Records;

namespace Twin.World.Assembly;

/// <summary>The goods of a world by index, with the two residual goods that every world has.</summary>
public sealed class GoodTable
{
    /// <summary>Id of the good that takes the mass a process does not account for: 1 mg a quantum.</summary>
    public const string ResidualMass = "residual-mass";

    /// <summary>Id of the good that takes the energy a process does not account for: 1 J a quantum.</summary>
    public const string ResidualHeat = "residual-heat";

    private const double MilligramsPerKilogram = 1e6;

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    /// <summary>Numbers the goods in ordinal order of their ids, the residuals last.</summary>
    /// <param name="goods">The world's goods.</param>
    public GoodTable(IReadOnlyList<GoodRecord> goods)
    {
        Records = [.. goods.OrderBy(good => good.Id, StringComparer.Ordinal)];
        for (var i = 0; i < Records.Count; i++) _index.Add(Records[i].Id, i);
        MassIndex = Records.Count;
        HeatIndex = Records.Count + 1;
        Ledger =
        [
            .. Records.Select(good => new LedgerGood(
                good.Id, PerQuantum(good, good.MassKg * MilligramsPerKilogram), PerQuantum(good, good.EnergyJ))),
            new LedgerGood(ResidualMass, 1, 0),
            new LedgerGood(ResidualHeat, 0, 1),
        ];
    }

    /// <summary>The world's own goods, by index.</summary>
    public IReadOnlyList<GoodRecord> Records { get; }

    /// <summary>Every good as the ledger knows it, residuals included, by index.</summary>
    public IReadOnlyList<LedgerGood> Ledger { get; }

    /// <summary>Index of the residual of mass.</summary>
    public int MassIndex { get; }

    /// <summary>Index of the residual of energy.</summary>
    public int HeatIndex { get; }

    /// <summary>Index of a good.</summary>
    /// <param name="id">Its id.</param>
    public int this[string id] => _index[id];

    /// <summary>Whole quanta of an amount.</summary>
    /// <param name="good">Index of the good.</param>
    /// <param name="amount">Unit: the good's own.</param>
    /// <returns>Unit: quanta; rounded to the nearest.</returns>
    /// <exception cref="OverflowException">The amount does not fit 64 bits.</exception>
    public long Quanta(int good, double amount) => checked((long)Math.Round(amount / Records[good].Quantum));

    /// <summary>The amount that quanta are.</summary>
    /// <param name="good">Index of the good.</param>
    /// <param name="quanta">Unit: quanta.</param>
    /// <returns>Unit: the good's own.</returns>
    public double Amount(int good, Int128 quanta) => (double)quanta * Records[good].Quantum;

    private static long PerQuantum(GoodRecord good, double perUnit)
    {
        var exact = perUnit * good.Quantum;
        var whole = Math.Round(exact);
        Invariant.That(
            Math.Abs(exact - whole) <= 1e-9 * Math.Max(1, whole),
            $"a quantum of {good.Id} weighs whole mg and holds whole J");
        return checked((long)whole);
    }
}
