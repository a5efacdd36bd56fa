using Twin.Domain;

namespace Twin.Factory.Humans;

/// <summary>Everything a good of the human economy is assembled from.</summary>
public sealed record HumanGoodPlan
{
    /// <summary>Its accounts.</summary>
    public required HumanAccounts Accounts { get; init; }

    /// <summary>Length of a step. Unit: µs.</summary>
    public required long StepMicros { get; init; }

    /// <summary>What humans make of it.</summary>
    public required SteadyFlow Output { get; init; }

    /// <summary>Share of it that the loop may buy. Range: [0, 1].</summary>
    public required double Diversion { get; init; }

    /// <summary>The market's number of the import; −1 where the loop does not buy it.</summary>
    public required int ImportLine { get; init; }

    /// <summary>The import's own limit.</summary>
    public required SteadyFlow Limit { get; init; }

    /// <summary>Most that stays set aside from step to step. Unit: quanta; 0 for a good that perishes.</summary>
    public required long KeepQuanta { get; init; }

    /// <summary>What humans claim of the loop.</summary>
    public required SteadyFlow Claim { get; init; }

    /// <summary>Name of the depot or grid that serves the claim.</summary>
    public required string Depot { get; init; }

    /// <summary>Line in its book for the claim; −1 where nothing is claimed.</summary>
    public required int ClaimSlot { get; init; }

    /// <summary>Money quanta paid per quantum delivered on a claim.</summary>
    public required Ratio ClaimPrice { get; init; }

    /// <summary>Account of the loop's money; −1 where nothing is claimed.</summary>
    public required int CashAccount { get; init; }

    /// <summary>Account of everybody else's money; −1 where nothing is claimed.</summary>
    public required int OutsideMoneyAccount { get; init; }

    /// <summary>Life in the service of humans; 0 for a good that they use up at once. Unit: steps.</summary>
    public required int LifeSteps { get; init; }

    /// <summary>What entered service in each step of a life before the run; made by <c>CohortRing.Fill</c>.</summary>
    public required IReadOnlyList<long> Ring { get; init; }
}
