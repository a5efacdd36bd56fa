using Twin.Domain.Accounts;

namespace Twin.Domain.Tests.Accounts;

/// <summary>A small ledger: ore becomes steel, what is left over leaves as waste and heat.</summary>
internal sealed class Books
{
    public const int Ore = 0, Steel = 1, Waste = 2, Heat = 3;

    public const int Smelting = 0, Wearing = 1;

    public static readonly IReadOnlyList<LedgerGood> Goods =
    [
        new("ore", MassMg: 7, EnergyJ: 5), new("steel", MassMg: 3, EnergyJ: 2), new("waste", MassMg: 1, EnergyJ: 0),
        new("heat", MassMg: 0, EnergyJ: 1),
    ];

    public Books(long oreHeld = 0)
    {
        Mine = Ledger.Open("nature", Ore, AccountKind.Open);
        OreStock = Ledger.Open("mill", Ore, AccountKind.Holding, oreHeld);
        SteelStock = Ledger.Open("mill", Steel, AccountKind.Holding);
        WasteHeap = Ledger.Open("waste", Waste, AccountKind.Open);
        HeatSink = Ledger.Open("waste", Heat, AccountKind.Open);
    }

    public Ledger Ledger { get; } = new(Goods, processes: 2);

    public PostingBuffer Buffer { get; } = new();

    public int Mine { get; }

    public int OreStock { get; }

    public int SteelStock { get; }

    public int WasteHeap { get; }

    public int HeatSink { get; }

    public void Move(int from, int to, long quanta)
    {
        Buffer.Move(from, to, quanta);
        Ledger.Commit(Buffer);
    }

    /// <summary>Makes steel of ore and closes on the two residuals, or on none where −1 is passed.</summary>
    public void Smelt(long ore, long steel, int waste, int heat)
    {
        Buffer.Begin(Smelting);
        Buffer.Take(OreStock, ore);
        Buffer.Put(SteelStock, steel);
        Buffer.Close(waste, heat);
        Ledger.Commit(Buffer);
    }

    public void Smelt(long ore, long steel) => Smelt(ore, steel, WasteHeap, HeatSink);

    /// <summary>Sum of a good over all accounts, contras included.</summary>
    public Int128 Sum(int good)
    {
        Int128 sum = 0;
        for (var account = 0; account < Ledger.AccountCount; account++)
        {
            if (Ledger.GoodOf(account) == good) sum += Ledger.Balance(account);
        }

        return sum;
    }
}
