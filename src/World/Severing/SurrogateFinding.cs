namespace Twin.World.Severing;

/// <summary>What a cheap model of the severed loop says, and whether the runs themselves bear it out.</summary>
/// <param name="Members">Forks that were run both ways.</param>
/// <param name="Agreements">Of these, on how many both agree whether the loop lives on.</param>
/// <param name="MedianError">Median of |growth by the model less growth of the run|. Unit: 1/yr.</param>
/// <param name="Runs">Members that the model was asked about.</param>
/// <param name="Passed">Of these, those that live on by it.</param>
public sealed record SurrogateFinding(int Members, int Agreements, double MedianError, int Runs, int Passed)
{
    /// <summary>Forks that are run both ways.</summary>
    public const int CheckedMembers = 20;

    /// <summary>Median error up to which the model may be used. Unit: 1/yr.</summary>
    public const double Tolerance = 0.02;

    /// <summary>Agreements by forks run both ways that it must have.</summary>
    public const double LeastAgreement = 0.95;

    /// <summary>Whether it may stand beside the runs: else its count says nothing.</summary>
    public bool IsUsable => Members >= CheckedMembers && Agreements >= LeastAgreement * Members
        && MedianError <= Tolerance;

    /// <summary>Share that lives on by the model; null where it may not be used.</summary>
    public double? P => IsUsable ? Passed / (double)Runs : null;
}
