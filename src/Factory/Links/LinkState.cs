using System.Runtime.InteropServices;
using Twin.Actors;
using Twin.Domain;

namespace Twin.Factory.Links;

/// <summary>The row of a link: transport of goods from one depot to another.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct LinkState
{
    /// <summary>Constant: process whose contra accounts it posts losses against.</summary>
    public int Process;

    /// <summary>Constant: account of the waste good, 1 mg a quantum.</summary>
    public int WasteAccount;

    /// <summary>Constant: account of waste heat, 1 J a quantum.</summary>
    public int HeatAccount;

    /// <summary>Constant: length of a step. Unit: µs.</summary>
    public long StepMicros;

    /// <summary>Constant: depot at which it loads.</summary>
    public Address From;

    /// <summary>Constant: from loading to unloading. Unit: steps; at least one.</summary>
    public int LeadSteps;

    /// <summary>Constant: share lost on the way.</summary>
    public Ratio Loss;

    /// <summary>Constant: share that arrives.</summary>
    public Ratio Kept;

    /// <summary>Cargoes: <see cref="CargoLine"/>.</summary>
    public ListHandle Cargoes;

    /// <summary>What is on its way, by cargo and by step modulo the lead.</summary>
    public ListHandle Transit;

    /// <summary>Steps driven.</summary>
    public long Step;
}
