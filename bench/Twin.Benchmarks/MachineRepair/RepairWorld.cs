using Twin.Actors;
using Twin.Actors.Chance;

namespace Twin.Benchmarks.MachineRepair;

/// <summary>Machines and a shop as actors.</summary>
internal sealed class RepairWorld
{
    public const string MachineKind = "machine";
    public const string Prefix = "m";

    private const string ShopKind = "shop";
    private const string ShopName = "shop";

    private readonly ushort _machineKind;
    private readonly Address _shop;

    public RepairWorld(int machines, int crews, ulong seed)
    {
        ShardPlan plan = new(seed, "bench");
        plan.AddKind<MachineState, MachineEvent, Machine>(MachineKind).AddRows(
            Prefix,
            machines,
            static (ref MachineState state, in RowAssembly row, ref Draws draws) =>
            {
                state.Shop = row.AddressOf(ShopKind, ShopName);
                row.Timer((long)new Exponential(Machine.MtbfUs).Draw(ref draws, Machine.FailurePurpose));
            });
        plan.AddKind<ShopState, ShopEvent, Shop>(ShopKind).AddRow(
            ShopName,
            (ref ShopState state, in RowAssembly row, ref Draws draws) =>
            {
                state.FreeCrews = crews;
                state.Line = row.Allocate(machines);
            });
        World = plan.Assemble();
        _machineKind = World.KindOf(MachineKind);
        _shop = World.AddressOf(ShopKind, ShopName);
    }

    public Shard World { get; }

    /// <summary>Repairs finished.</summary>
    public long Cycles => World.Row<ShopState>(_shop).Cycles;

    /// <summary>Machine time up so far, over all machines. Unit: µs.</summary>
    public Int128 UpUs(long now)
    {
        Int128 up = 0;
        foreach (ref readonly MachineState machine in World.Rows<MachineState>(_machineKind))
        {
            up += machine.UpUs + (machine.IsUp ? now - machine.Since : 0);
        }

        return up;
    }
}
