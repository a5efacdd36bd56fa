using System.Runtime.InteropServices;
using Twin.Actors;

namespace Twin.Factory.Depots;

/// <summary>The row of a depot or grid: who asked it for what, and what it shared out.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct DepotState
{
    /// <summary>Constant: process whose contra accounts it posts against when a flow perishes.</summary>
    public int Process;

    /// <summary>Constant: account of the waste good, 1 mg a quantum.</summary>
    public int WasteAccount;

    /// <summary>Constant: account of waste heat, 1 J a quantum.</summary>
    public int HeatAccount;

    /// <summary>Constant: length of a step. Unit: µs.</summary>
    public long StepMicros;

    /// <summary>Goods: <see cref="GoodLine"/>.</summary>
    public ListHandle Goods;

    /// <summary>The book: <see cref="SlotLine"/>, sorted by good, class and name of the asker.</summary>
    public ListHandle Slots;

    /// <summary>Who backs it: <see cref="BackerLine"/>, sorted by good.</summary>
    public ListHandle Backers;
}
