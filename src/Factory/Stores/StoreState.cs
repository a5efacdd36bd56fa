using System.Runtime.InteropServices;
using Twin.Actors;
using Twin.Domain;

namespace Twin.Factory.Stores;

/// <summary>The row of a storage plant: it keeps a flow good from one step to the next.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct StoreState
{
    /// <summary>Constant: process whose contra accounts it posts losses against.</summary>
    public int Process;

    /// <summary>Constant: account of the waste good, 1 mg a quantum.</summary>
    public int WasteAccount;

    /// <summary>Constant: account of waste heat, 1 J a quantum.</summary>
    public int HeatAccount;

    /// <summary>Constant: length of a step. Unit: µs.</summary>
    public long StepMicros;

    /// <summary>Constant: grid that it serves.</summary>
    public Address Grid;

    /// <summary>Constant: line in the grid's book, of the class that is served from what is left.</summary>
    public int Slot;

    /// <summary>Constant: account that a grant credits.</summary>
    public int OwnAccount;

    /// <summary>Constant: account of what is stored.</summary>
    public int StoredAccount;

    /// <summary>Constant: the grid's account of the good.</summary>
    public int GridAccount;

    /// <summary>Constant: quanta kept per quantum of equipment.</summary>
    public Ratio CapacityPerQuantum;

    /// <summary>Constant: quanta stored per quantum taken.</summary>
    public Ratio RoundTrip;

    /// <summary>Equipment in service. Unit: quanta of the equipment good.</summary>
    public long InService;

    /// <summary>Carried fraction of the round trip.</summary>
    public long Fraction;

    /// <summary>What the grid's askers want in this step. Unit: quanta.</summary>
    public long Wanted;

    /// <summary>Delivered since the run began. Unit: quanta.</summary>
    public Int128 Delivered;
}
