using System.Runtime.InteropServices;
using Twin.Actors;

namespace Twin.Factory.Shocks;

/// <summary>The row of a shock: a first-order autoregression in the log of a multiplier.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct ShockState
{
    /// <summary>Constant: standard deviation of a quarter's news, of the log. Range: [0, 1].</summary>
    public double Sigma;

    /// <summary>Constant: share of the log that is left a quarter later. Range: [0, 0.99].</summary>
    public double Persistence;

    /// <summary>Constant: length of a step. Unit: µs.</summary>
    public long StepMicros;

    /// <summary>Constant: address and line of each follower, two words each.</summary>
    public ListHandle Followers;

    /// <summary>Number of the quarter that was drawn last; −1 before the first.</summary>
    public long Quarter;

    /// <summary>Log of the multiplier before its mean is set to one.</summary>
    public double Log;

    /// <summary>What the followers' numbers are multiplied by. Unit: 10^-9.</summary>
    public long MultiplierNano;
}
