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

    /// <summary>Growth it begins with. Unit: 10^-9 per step.</summary>
    public long GrowthNano;

    /// <summary>Growth of the path solved last; −1 before the first re-aim. Unit: 10^-9 per step.</summary>
    public long SolvedGrowthNano;

    /// <summary>Technology of the re-aim: <see cref="EntryLine"/>; empty where no coefficient ever changes.</summary>
    public ListHandle Entries;

    /// <summary>Output mix of the opening technology by good, as bits of doubles.</summary>
    public ListHandle Outputs;

    /// <summary>Coefficients as plants told them last, four a plant. Unit: 10^-9 of the opening value.</summary>
    public ListHandle Coefficients;

    /// <summary>Constant: a good of the loop meant; −1 takes the loop that grows fastest.</summary>
    public int LoopGood;

    /// <summary>Constant: length of a step. Unit: yr.</summary>
    public double StepYears;

    /// <summary>Constant: steps that a current input waits beyond its lead.</summary>
    public int BufferSteps;

    /// <summary>Constant: whether the growth is given and stays.</summary>
    public bool GrowthIsGiven;

    /// <summary>Constant: whether the proportions are given and stay.</summary>
    public bool MixIsGiven;

    /// <summary>Whether a coefficient has changed since the path was solved.</summary>
    public bool CoefficientsAreNews;

    /// <summary>Whether the growth has changed since it was last told.</summary>
    public bool GrowthIsNews;

    /// <summary>The line that is furthest behind the ray; −1 before the first aim.</summary>
    public int Bottleneck;

    /// <summary>Scale of the ray that the furthest line allows, in units of the ray's own.</summary>
    public double Scale;

    /// <summary>Growth it steers to now. Unit: 10^-9 per step.</summary>
    public readonly long AimNano => SolvedGrowthNano >= 0 ? SolvedGrowthNano : GrowthNano;
}
