using System.Runtime.InteropServices;
using Twin.Actors;
using Twin.Domain;

namespace Twin.Factory.Humans;

/// <summary>The row of one good of the human economy.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct HumanGoodState
{
    /// <summary>Constant: its accounts.</summary>
    public HumanAccounts Accounts;

    /// <summary>Constant: account of the loop's money; −1 where nothing is claimed.</summary>
    public int CashAccount;

    /// <summary>Constant: account of everybody else's money; −1 where nothing is claimed.</summary>
    public int OutsideMoneyAccount;

    /// <summary>Constant: length of a step. Unit: µs.</summary>
    public long StepMicros;

    /// <summary>Constant: the market; nobody where the loop does not buy it.</summary>
    public Address Market;

    /// <summary>Constant: the market's number of the import.</summary>
    public int ImportLine;

    /// <summary>Constant: depot or grid that serves the claim; nobody where nothing is claimed.</summary>
    public Address Depot;

    /// <summary>Constant: line in its book for the claim.</summary>
    public int ClaimSlot;

    /// <summary>Constant: money quanta paid per quantum delivered on a claim.</summary>
    public Ratio ClaimPrice;

    /// <summary>Constant: life in service; 0 for a good that is used up at once. Unit: steps.</summary>
    public int LifeSteps;

    /// <summary>Constant: most that stays set aside from step to step. Unit: quanta.</summary>
    public long KeepQuanta;

    /// <summary>Constant: share of the output that the loop may buy. Range: [0, 1].</summary>
    public double Diversion;

    /// <summary>What humans make of it.</summary>
    public SteadyFlow Output;

    /// <summary>The import's own limit.</summary>
    public SteadyFlow Limit;

    /// <summary>What humans claim of the loop.</summary>
    public SteadyFlow Claim;

    /// <summary>What chance multiplies the output by. Unit: 10^-9.</summary>
    public long OutputShockNano;

    /// <summary>What chance multiplies the diverted share by. Unit: 10^-9.</summary>
    public long DiversionShockNano;

    /// <summary>What chance multiplies the claim by. Unit: 10^-9.</summary>
    public long ClaimShockNano;

    /// <summary>What entered service by step, until it is retired.</summary>
    public ListHandle Ring;

    /// <summary>Steps lived.</summary>
    public long Step;

    /// <summary>Fraction of a quantum that diversion left over. Range: [0, 1).</summary>
    public double OfferFraction;

    /// <summary>Fraction of money carried on. Unit: 10^-18 quanta.</summary>
    public long PriceFraction;

    /// <summary>Set aside for the loop when the step began. Unit: quanta.</summary>
    public long Offered;

    /// <summary>In hand so far in this step: made and not set aside, or delivered on a claim. Unit: quanta.</summary>
    public long InHand;

    /// <summary>In service. Unit: quanta.</summary>
    public Int128 InService;

    /// <summary>Made since the run began. Unit: quanta.</summary>
    public Int128 Made;

    /// <summary>Sold to the loop since the run began. Unit: quanta.</summary>
    public Int128 Sold;

    /// <summary>Bought of the loop since the run began. Unit: quanta.</summary>
    public Int128 Bought;

    /// <summary>Claimed of the loop since the run began. Unit: quanta.</summary>
    public Int128 Claimed;

    /// <summary>Delivered by the loop on claims since the run began. Unit: quanta.</summary>
    public Int128 ClaimsServed;

    /// <summary>Used up or scrapped since the run began. Unit: quanta.</summary>
    public Int128 Used;

    /// <summary>Held by humans between two steps: in service, or set aside. Unit: quanta.</summary>
    public readonly Int128 Stock => InService + Offered;
}
