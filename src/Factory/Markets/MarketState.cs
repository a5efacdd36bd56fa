using System.Runtime.InteropServices;
using Twin.Actors;

namespace Twin.Factory.Markets;

/// <summary>The row of the outside market: the only door to money.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct MarketState
{
    /// <summary>Constant: account of the loop's money.</summary>
    public int CashAccount;

    /// <summary>Account of everybody else's money; −1 after a cut.</summary>
    public int OutsideMoneyAccount;

    /// <summary>Constant: length of a step. Unit: µs.</summary>
    public long StepMicros;

    /// <summary>Constant: depot at which it loads and unloads.</summary>
    public Address Depot;

    /// <summary>Imports: <see cref="ImportLine"/>.</summary>
    public ListHandle Imports;

    /// <summary>Exports: <see cref="ExportLine"/>.</summary>
    public ListHandle Exports;

    /// <summary>Purchases on their way, by import and by step modulo its lead.</summary>
    public ListHandle Transit;

    /// <summary>Steps traded.</summary>
    public long Step;
}
