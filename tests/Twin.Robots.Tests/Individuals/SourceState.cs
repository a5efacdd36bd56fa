using System.Runtime.InteropServices;
using Twin.Actors;

namespace Twin.Robots.Tests.Individuals;

/// <summary>The row of a source of orders.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct SourceState
{
    public double MeanGap;
    public double MeanSeconds;
    public int Places;
    public int Priorities;
    public int Skills;
    public int DueSeconds;
    public int AtOnce;
    public int SpareLead;
    public Address Control;
    public long Sent;
    public long Done;
    public long Refused;
    public long SumOfAnswers;
    public long Spares;
}
