using System.Runtime.InteropServices;
using Twin.Actors;

namespace Twin.Factory.Planning;

/// <summary>The row of the planner.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct PlannerState
{
    /// <summary>Constant: how it aims.</summary>
    public AimPolicy Policy;

    /// <summary>Constant: length of a step. Unit: µs.</summary>
    public long StepMicros;

    /// <summary>Equipment lines: <see cref="PlanLine"/>.</summary>
    public ListHandle Lines;

    /// <summary>Addresses of the plants and fleets that steer by its growth.</summary>
    public ListHandle Followers;

    /// <summary>Growth it steers to. Unit: 10^-9 per step.</summary>
    public long GrowthNano;

    /// <summary>Whether the growth has changed since it was last told.</summary>
    public bool GrowthIsNews;

    /// <summary>The line that is furthest behind the ray; −1 before the first aim.</summary>
    public int Bottleneck;

    /// <summary>Scale of the ray that the furthest line allows, in units of the ray's own.</summary>
    public double Scale;
}
