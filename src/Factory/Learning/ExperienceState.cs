using System.Runtime.InteropServices;
using Twin.Actors;

namespace Twin.Factory.Learning;

/// <summary>The row of an experience: what all sites of one process have made, and what they learned by it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct ExperienceState
{
    /// <summary>Constant: exponent of Wright's law.</summary>
    public double Exponent;

    /// <summary>Constant: share of the opening coefficient that stays. Range: (0, 1].</summary>
    public double FloorShare;

    /// <summary>Constant: made by everybody before the run began. Unit: quanta of the output.</summary>
    public double Cumulative;

    /// <summary>What each site has made since the run began, as last told. Unit: quanta of the output.</summary>
    public ListHandle Sites;

    /// <summary>Constant: when each site begins to work. Unit: µs of simulated time.</summary>
    public ListHandle Openings;

    /// <summary>Constant: addresses of the plants and equipment lines that learn.</summary>
    public ListHandle Followers;

    /// <summary>Sites that have told in this quarter.</summary>
    public int Heard;

    /// <summary>Learned coefficient by its opening value. Unit: 10^-9.</summary>
    public long ShareNano;
}
