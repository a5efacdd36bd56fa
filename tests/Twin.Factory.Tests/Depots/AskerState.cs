using System.Runtime.InteropServices;
using Twin.Actors;

namespace Twin.Factory.Tests.Depots;

/// <summary>Somebody who asks a depot once and may give some of it back.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct AskerState
{
    public Address Depot;
    public int Slot;
    public int Own;
    public int Store;
    public long Asks;
    public long GivesBack;
}
